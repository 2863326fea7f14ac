package procedures.codes;

import concord.refusal.Refusal;
import concord.refusal.Refusal.Invalid.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import procedures.facts.Coding;
import procedures.facts.Facts;

/**
 * Asks whether codes are known and in force on the day of service. A code system nobody has loaded is not
 * asked about: its codes are taken as they come. In one that is loaded, a code that does not stand is refused,
 * or, where the hospital says so of the system, let in with its fault noted, and billing holds the charge.
 */
@Component
public class KnownCodes {

	private static final String STANDING = """
			select asked.number, asked.system, asked.code, in_force.use, other.use as other_use
			from unnest(:systems::text[], :codes::text[]) with ordinality as asked (system, code, number)
			join procedures.code_system using (system)
			left join procedures.code in_force on in_force.system = asked.system and in_force.code = asked.code
				and :day between in_force.effective_from and in_force.effective_to
			left join lateral (select use from procedures.code where code.system = asked.system
				and code.code = asked.code limit 1) other on true
			""";

	private final JdbcClient jdbc;
	private final CodeSettings settings;
	private final KnownModifiers modifiers;

	KnownCodes(JdbcClient jdbc, CodeSettings settings, KnownModifiers modifiers) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.modifiers = modifiers;
	}

	/**
	 * What is documented, with the fault of each code that does not stand. Refuses as {@link Refusal.Invalid}
	 * those that must not be let in, naming where in the body they are.
	 */
	public Facts expect(Facts facts, LocalDate day) {
		var standings = standings(facts, day);
		var faults = new ArrayList<>(modifiers.faults(facts.modifiers(), day));
		standings.forEach((number, standing) -> {
			if (standing.why() != null && !settings.acceptAsHeld().contains(standing.system())) {
				faults.add(new Fault(number == 1 ? "code.code" : "diagnoses[%d].code".formatted(number - 2),
						standing.why()));
			}
		});
		if (!faults.isEmpty()) {
			throw new Refusal.Invalid(faults.getFirst().message(), faults);
		}
		return noted(facts, standings);
	}

	/** The same, with the faults as they are by now, and nothing refused. */
	public Facts lookAgain(Facts facts, LocalDate day) {
		return noted(facts, standings(facts, day));
	}

	/** By number: the code is the first, diagnoses follow. Of systems nobody loaded there is nothing. */
	private Map<Integer, Standing> standings(Facts facts, LocalDate day) {
		var codings = Stream.concat(Stream.of(facts.code()), facts.diagnoses().stream()).toList();
		var standings = new HashMap<Integer, Standing>();
		jdbc.sql(STANDING).param("systems", column(codings, Coding::system))
				.param("codes", column(codings, Coding::code)).param("day", day).query(row -> {
					standings.put(row.getInt("number"), Standing.of(row, day));
				});
		return standings;
	}

	private static String[] column(List<Coding> codings, Function<Coding, String> part) {
		return codings.stream().map(part).toArray(String[]::new);
	}

	private static Facts noted(Facts facts, Map<Integer, Standing> standings) {
		var diagnoses = new ArrayList<Coding>();
		for (var diagnosis : facts.diagnoses()) {
			diagnoses.add(noted(diagnosis, standings.get(diagnoses.size() + 2)));
		}
		return facts.coded(noted(facts.code(), standings.get(1)), diagnoses);
	}

	private static Coding noted(Coding coding, @Nullable Standing standing) {
		return coding.with(standing == null ? null : standing.fault());
	}
}
