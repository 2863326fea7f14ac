package patients.search;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.ConcordTest;
import concord.OwnerSql;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;
import patients.search.Perturbing.Kind;
import patients.search.Perturbing.Known;

/**
 * Whether the right person is among the first five, and how soon. Short in the build; at length, in a database of
 * its own as well:
 *
 * <pre>./mvnw test -Dtest=SearchAtScaleTests -Dsearch.patients=1000000 -Dsearch.queries=1000</pre>
 */
@ConcordTest
@TestPropertySource(properties = "spring.application.name=a-hospital-at-scale")
class SearchAtScaleTests {

	private static final int PATIENTS = Integer.getInteger("search.patients", 10_000);
	private static final int QUERIES = Integer.getInteger("search.queries", 140);
	private static final long SEED = Long.getLong("search.seed", 1);

	/** In a small table reading it all is the better plan. */
	private static final int ENOUGH_FOR_INDEXES = 200_000;

	private static final String SCANNED = """
			select string_agg(relname || ' ' || seq_scan, ', ' order by relname) from pg_stat_user_tables
			where schemaname = 'patients'
				and relname in ('patient', 'search_card', 'name_part', 'identifier')
			""";

	@LocalServerPort int port;
	@Autowired OwnerSql owner;

	private final Map<Kind, List<Boolean>> found = new EnumMap<>(Kind.class);
	private final List<Long> millis = new ArrayList<>();

	@Test
	void findsTheRightPersonAmongTheFirstFive() throws Exception {
		populate();
		var api = new Api(port);
		var perturbing = new Perturbing(SEED);
		var people = people();
		api.post("/patients/search", Map.of("name", "warm up"));
		var scans = scans();

		for (int i = 0; i < people.size(); i++) {
			var kind = Kind.values()[i % Kind.values().length];
			ask(api, people.get(i), people.get(i).fits(kind) ? kind : Kind.TYPING_ERROR, perturbing);
		}

		report();
		assertThat(recall(found.values().stream().flatMap(List::stream).toList())).isGreaterThanOrEqualTo(0.95);
		if (PATIENTS >= ENOUGH_FOR_INDEXES) {
			assertThat(scans()).as("sequential scans").isEqualTo(scans);
		}
	}

	/** When every connection has told its counts, which takes ten seconds. */
	private String scans() throws InterruptedException {
		if (PATIENTS < ENOUGH_FOR_INDEXES) {
			return "";
		}
		Thread.sleep(12_000);
		return owner.query(SCANNED);
	}

	private void ask(Api api, Known person, Kind kind, Perturbing perturbing) {
		var query = perturbing.query(person, kind);
		var before = System.nanoTime();
		var answer = api.post("/patients/search?limit=5", query);
		millis.add((System.nanoTime() - before) / 1_000_000);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		found.computeIfAbsent(kind, it -> new ArrayList<>())
				.add(answer.json().path("items").findValuesAsString("id").contains(person.id()));
	}

	private void populate() throws Exception {
		var sql = new ClassPathResource("population/population.sql").getContentAsString(StandardCharsets.UTF_8)
				.replace("$patients", String.valueOf(PATIENTS));
		owner.run("select setseed(0.5);\n" + sql);
		for (var table : List.of("patient", "search_card", "name_part", "identifier")) {
			owner.run("vacuum analyze patients." + table);
		}
	}

	/** Every so many-th, so that they are of all parts of the population. */
	private List<Known> people() throws SQLException {
		var people = new ArrayList<Known>();
		try (var connection = owner.connect(); var statement = connection.createStatement();
				var rows = statement.executeQuery("""
						select p.patient_id, p.given[1], p.given[2], p.family, (select part from unnest(c.parts) part
							where part <> all (p.given || p.family) limit 1) as maiden, p.birth_date, c.reach[1]
						from patients.patient p join patients.search_card c using (patient_id)
						join patients.identifier i using (patient_id)
						where substr(i.value, 2)::int %% %d = 0 order by p.mrn limit %d
						""".formatted(PATIENTS / QUERIES, QUERIES))) {
			while (rows.next()) {
				people.add(new Known(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4),
						rows.getString(5), rows.getObject(6, LocalDate.class), rows.getString(7)));
			}
		}
		return people;
	}

	private void report() {
		var sorted = millis.stream().sorted().toList();
		System.out.printf("%,d patients, %,d queries, seed %d: recall@5 %.3f, p50 %d ms, p95 %d ms, p99 %d ms, most %d ms%n",
				PATIENTS, millis.size(), SEED, recall(found.values().stream().flatMap(List::stream).toList()),
				at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), sorted.getLast());
		found.forEach((kind, hits) -> System.out.printf("  %s: %d of %d%n", kind,
				hits.stream().filter(it -> it).count(), hits.size()));
	}

	private static long at(List<Long> sorted, double share) {
		return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
	}

	private static double recall(List<Boolean> hits) {
		return (double) hits.stream().filter(it -> it).count() / hits.size();
	}
}
