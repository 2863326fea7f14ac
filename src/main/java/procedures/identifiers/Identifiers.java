package procedures.identifiers;

import concord.refusal.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register of given identifiers. A thing takes its names before it is stored, in the same transaction: of
 * two callers who bring the same thing at the same moment one waits for the other, and is then told what
 * exists. Names are added, never taken away.
 */
@Component
public class Identifiers {

	/** In one order for all, so that two callers with the same names never wait for each other. */
	private static final String TAKE = """
			insert into procedures.identifier (system, value, owner)
			select system, value, ? from unnest(?, ?) as given (system, value)
			order by system, value
			on conflict do nothing""";

	private static final String TAKEN_BY_ANOTHER = """
			select owner from procedures.identifier
			join unnest(?, ?) as given (system, value) using (system, value)
			where owner <> ?
			order by system, value limit 1""";

	private static final Comparator<GivenIdentifier> IN_ORDER =
			Comparator.comparing(GivenIdentifier::system).thenComparing(GivenIdentifier::value);

	private static final String OF = """
			select system, value from procedures.identifier where owner = ?
			order by system collate "C", value collate "C"
			""";

	private final JdbcClient jdbc;

	Identifiers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Refuses as {@link Refusal.AlreadyExists} when one of them names something else already.
	 *
	 * @return those given, each once and in the register's order
	 */
	public List<GivenIdentifier> take(UUID owner, List<GivenIdentifier> given) {
		var once = given.stream().distinct().sorted(IN_ORDER).toList();
		if (!once.isEmpty()) {
			takeAll(owner, column(once, GivenIdentifier::system), column(once, GivenIdentifier::value));
		}
		return once;
	}

	private void takeAll(UUID owner, String[] systems, String[] values) {
		if (jdbc.sql(TAKE).param(owner).param(systems).param(values).update() < systems.length) {
			jdbc.sql(TAKEN_BY_ANOTHER).param(systems).param(values).param(owner).query(UUID.class).optional()
					.ifPresent(Identifiers::refuse);
		}
	}

	/** The names {@code owner} has. */
	public List<GivenIdentifier> of(UUID owner) {
		return jdbc.sql(OF).param(owner).query(GivenIdentifier.class).list();
	}

	private static void refuse(UUID existing) {
		throw new Refusal.AlreadyExists("One of the identifiers is known already.", existing);
	}

	private static String[] column(List<GivenIdentifier> given, Function<GivenIdentifier, String> part) {
		return given.stream().map(part).toArray(String[]::new);
	}
}
