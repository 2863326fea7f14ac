package patients.desk;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.Api.Answer;
import concord.ConcordTest;
import concord.OwnerSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is typed at the desk, and who is found. */
@ConcordTest
class NearSearchTests {

	private static final Random RANDOM = new Random();

	@LocalServerPort
	int port;

	@Autowired
	OwnerSql owner;

	Api api;

	@BeforeEach
	void open() {
		api = new Api(port);
	}

	/** A name nobody else in this database has: letters that can be pronounced. */
	private static String name(String beginning) {
		return beginning + RANDOM.ints(5, 0, 5).mapToObj(i -> "lmrnd".charAt(RANDOM.nextInt(5)) + "" + "aeiou".charAt(i))
				.collect(Collectors.joining());
	}

	private Answer register(String family, String given, String more) {
		var answer = api.post("/patients", """
				{"name":{"family":"%s","given":[%s]},"birthDate":"1961-07-23","sex":"female"%s}"""
				.formatted(family, given, more));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer;
	}

	private String first(Map<String, ?> asked) {
		var answer = api.post("/patients/search", asked);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.text("/items/0/id");
	}

	@Test
	void findsByNamePartsInAnyOrderMistyped() {
		var family = name("Quel");
		var given = name("Zor");
		var id = register(family, "\"" + given + "\",\"Maria\"", "").id().toString();

		assertThat(first(Map.of("name", given + " " + family))).isEqualTo(id);
		assertThat(first(Map.of("name", family + ", " + given))).isEqualTo(id);
		assertThat(first(Map.of("name", swapped(family) + " " + given))).isEqualTo(id);
		assertThat(first(Map.of("name", given.substring(0, 4) + given.substring(5) + " " + family))).isEqualTo(id);
		assertThat(first(Map.of("name", family.toUpperCase() + " " + given + " Mary", "birthDate", "1961-07-23")))
				.isEqualTo(id);
	}

	@Test
	void findsByWhatSoundsAlike() {
		var tail = name("");
		var id = register("Schmidt" + tail, "\"Philippa\"", "").id().toString();

		assertThat(first(Map.of("name", "Shmit" + tail + " Filipa"))).isEqualTo(id);
	}

	@Test
	void findsByMaidenAndUsualName() {
		var maiden = name("Mai");
		var usual = name("Usu");
		var id = register(name("Fam"), "\"Ana\"", """
				,"names":[{"use":"maiden","family":"%s"},{"use":"usual","given":["%s"]}]""".formatted(maiden, usual)).id()
				.toString();

		assertThat(first(Map.of("name", "Ana " + maiden))).isEqualTo(id);
		assertThat(first(Map.of("name", usual))).isEqualTo(id);
	}

	@ParameterizedTest
	@CsvSource({"1961-07-23", "1961-07", "1961", "1961-07-32", "1961-07-13", "1916-07-23"})
	void takesABirthDateThatIsNearlyRight(String said) {
		var family = name("Bir");
		var id = register(family, "\"Ana\"", "").id().toString();
		var asked = api.post("/patients/search", Map.of("name", "Ana " + family, "birthDate", said));

		if (said.equals("1961-07-32")) {
			assertThat(asked.status()).isEqualTo(400);
		}
		else {
			assertThat(asked.text("/items/0/id")).isEqualTo(id);
		}
	}

	@Test
	void findsByPhoneHoweverItIsWritten() {
		var number = "%07d".formatted(2_000_000 + RANDOM.nextInt(7_000_000));
		var id = register(name("Pho"), "\"Ana\"", """
				,"telecom":[{"system":"phone","value":"+1518%s"}]""".formatted(number)).id().toString();

		assertThat(first(Map.of("phone", "(518) " + number.substring(0, 3) + "-" + number.substring(3)))).isEqualTo(id);
		assertThat(api.post("/patients/search", Map.of("phone", "12")).field()).isEqualTo("phone");
	}

	@Test
	void findsByTheNumberOfAnySystem() {
		var number = UUID.randomUUID().toString();
		var person = register(name("Num"), "\"Ana\"", """
				,"identifiers":[{"system":"urn:test:a-card","value":"%s","type":"DL"}]""".formatted(number));

		assertThat(first(Map.of("number", number))).isEqualTo(person.id().toString());
		assertThat(first(Map.of("number", person.text("/mrn")))).isEqualTo(person.id().toString());
		assertThat(first(Map.of("number", UUID.randomUUID().toString()))).isEmpty();
	}

	/** The record is searched as it is now. */
	@Test
	void followsCorrections() {
		var before = name("Bef");
		var after = "zz" + UUID.randomUUID().toString().replace("-", "");
		var person = register(before, "\"Ana\"", "");

		api.put("/patients/" + person.id(), """
				{"name":{"family":"%s","given":["Ana"]},"birthDate":"1961-07-23","sex":"female"}""".formatted(after), 1);

		assertThat(first(Map.of("name", after))).isEqualTo(person.id().toString());
		assertThat(api.post("/patients/search", Map.of("name", before)).body()).doesNotContain(person.id().toString());
	}

	/** A letter may be compared as more than one: the longest name there may be is longer then. */
	@ParameterizedTest
	@CsvSource({"æ", "㌖"})
	void takesTheLongestNameThereMayBe(String letter) {
		var family = name("Lon");
		var plain = register(family, "\"Ana\"", "").id().toString();
		var longest = family + letter.repeat(185);
		var id = register(longest, "\"Ana\"", "").id().toString();

		assertThat(first(Map.of("name", family))).isEqualTo(plain);
		assertThat(first(Map.of("name", longest))).isEqualTo(id);
		assertThat(first(Map.of("name", family + "x".repeat(300)))).isNotEmpty();
	}

	/** Parts were learned at any length once: they are cut, and until they are nobody stumbles over them. */
	@Test
	void takesNamesLearnedBeforeTheyWereCut() throws IOException {
		var family = name("Bef").toLowerCase();
		var learned = family + "ae".repeat(200);
		var id = register(family, "\"Ana\"", "").id().toString();
		owner.run("insert into patients.name_part (part) values ('" + learned + "')");
		owner.run("update patients.search_card set parts = '{ana,%s}' where patient_id = '%s'".formatted(learned, id));
		assertThat(api.post("/patients/search", Map.of("name", family)).status()).isEqualTo(200);

		owner.run(Files.readString(Path.of("db/migrations/patients/V9__the_longest_names.sql")));

		assertThat(first(Map.of("name", learned.substring(0, 390)))).isEqualTo(id);
		assertThat(owner.query("select max(length(part)) from patients.name_part")).isEqualTo("100");
	}

	@Test
	void givesTheLikeliestFirstInPages() {
		var family = name("Pag");
		for (int i = 0; i < 5; i++) {
			register(family, "\"Ana\"", "");
		}
		var likeliest = register(family, "\"Wilhelmina\"", "").id().toString();
		var asked = Map.of("name", "Wilhelmina " + family);

		var one = api.post("/patients/search?limit=4", asked);
		var two = api.post("/patients/search?limit=4&after=" + one.text("/next"), asked);

		assertThat(one.text("/items/0/id")).isEqualTo(likeliest);
		assertThat(one.json().path("items")).hasSize(4);
		assertThat(two.json().path("items")).hasSizeGreaterThanOrEqualTo(2);
		assertThat(two.json().path("items").findValuesAsString("id"))
				.doesNotContainAnyElementsOf(one.json().path("items").findValuesAsString("id"));
		assertThat(api.post("/patients/search?after=eA", asked).field()).isEqualTo("after");
	}

	@Test
	void refusesWhatSaysNothingOrTwoThingsAtOnce() {
		assertThat(api.post("/patients/search", Map.of("name", "- -")).field()).isEqualTo("name");
		assertThat(api.post("/patients/search", Map.of("number", " ")).field()).isEqualTo("number");
		assertThat(api.post("/patients/search", Map.of("name", "Ana", "family", "Rivera")).field()).isEqualTo("family");
		assertThat(api.post("/patients/search", Map.of("name", "a".repeat(401))).field()).isEqualTo("name");
	}

	private static String swapped(String name) {
		return name.substring(0, 5) + name.charAt(6) + name.charAt(5) + name.substring(7);
	}
}
