package procedures.codes;

import concord.refusal.Refusal.Invalid.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import procedures.codes.files.CodeFormat;

/**
 * Asks whether modifiers are known and in force on the day of service. They come without their system: what
 * begins with a digit, and the six physical states of anaesthesia, are CPT's, the rest HCPCS Level II's. Each
 * list is asked about once its modifiers are loaded: codes of two characters.
 */
@Component
class KnownModifiers {

	static final String CPT = "http://www.ama-assn.org/go/cpt";
	static final String HCPCS = Objects.requireNonNull(CodeFormat.HCPCS.system());

	private static final Pattern OF_CPT = Pattern.compile("[0-9].|P[1-6]");

	private static final String FAULTY = """
			select asked.number, asked.modifier, exists (select from procedures.code known
				where known.code = asked.modifier and known.system in (:hcpcs, :cpt)) as known
			from unnest(:systems::text[], :modifiers::text[]) with ordinality as asked (system, modifier, number)
			where exists (select from procedures.code where code.system = asked.system and length(code) = 2)
				and not exists (select from procedures.code where code.code = asked.modifier
					and code.system in (:hcpcs, :cpt) and :day between effective_from and effective_to)
			order by number
			""";

	private final JdbcClient jdbc;
	private final CodeSettings settings;

	KnownModifiers(JdbcClient jdbc, CodeSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/** What is wrong with them; where the hospital accepts a system's unknown codes, nothing is. */
	List<Fault> faults(List<String> modifiers, LocalDate day) {
		var asked = modifiers.stream().filter(it -> !settings.acceptAsHeld().contains(system(it))).toList();
		return asked.isEmpty() ? List.of() : jdbc.sql(FAULTY)
				.param("systems", asked.stream().map(KnownModifiers::system).toArray(String[]::new))
				.param("modifiers", asked.toArray(String[]::new)).param("hcpcs", HCPCS).param("cpt", CPT).param("day", day)
				.query((row, number) -> fault(modifiers.indexOf(row.getString("modifier")), row.getString("modifier"),
						row.getBoolean("known"), day)).list();
	}

	private static Fault fault(int at, String modifier, boolean known, LocalDate day) {
		return new Fault("modifiers[%d]".formatted(at), known ? "%s is not in force on %s.".formatted(modifier, day)
				: "There is no modifier %s in %s.".formatted(modifier, system(modifier)));
	}

	private static String system(String modifier) {
		return OF_CPT.matcher(modifier).matches() ? CPT : HCPCS;
	}
}
