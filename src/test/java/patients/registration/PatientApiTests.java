package patients.registration;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.ConcordTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordTest
class PatientApiTests {

	@LocalServerPort
	int port;

	Api api;

	@BeforeEach
	void open() {
		api = new Api(port);
	}

	private static String person(String family, String identifier) {
		return """
				{"name":{"family":"%s","given":["Ana","María"]},"birthDate":"1980-04-02","sex":"female",
				 "identifiers":[{"system":"urn:test:mpi","value":"%s"}]}""".formatted(family, identifier);
	}

	@Test
	void registersAPersonUnderANumberOfItsOwn() {
		var answer = api.post("/patients", person("Rivera", UUID.randomUUID().toString()));

		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertThat(answer.text("/mrn")).matches("\\d{10}");
		assertThat(Long.parseLong(answer.text("/mrn")) % 97).isEqualTo(1);
		assertThat(answer.version()).isEqualTo(1);
		assertThat(answer.header("Location")).isEqualTo("/patients/" + answer.id());
		assertThat(answer.header("Concord-Position")).matches("\\d+\\.\\d+");
		assertThat(api.get("/patients/" + answer.id()).body()).isEqualTo(answer.body());
	}

	@Test
	void namesWhoHasTheIdentifierAlready() {
		var identifier = UUID.randomUUID().toString();
		var first = api.post("/patients", person("Rivera", identifier));

		var second = api.post("/patients", person("Other", identifier));

		assertThat(second.status()).isEqualTo(409);
		assertThat(second.problem()).isEqualTo("already-exists");
		assertThat(second.text("/existingId")).isEqualTo(first.id().toString());
	}

	@Test
	void correctsWhatTheCallerHasSeen() {
		var first = api.post("/patients", person("Rivera", UUID.randomUUID().toString()));

		var corrected = api.put("/patients/" + first.id(), person("Ribera", UUID.randomUUID().toString()), 1);

		assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
		assertThat(corrected.version()).isEqualTo(2);
		assertThat(corrected.text("/name/family")).isEqualTo("Ribera");
		assertThat(corrected.text("/mrn")).isEqualTo(first.text("/mrn"));
		assertThat(corrected.json().at("/identifiers")).hasSize(1);
		assertThat(corrected.text("/identifiers/0/value")).isNotEqualTo(first.text("/identifiers/0/value"));
		assertThat(api.put("/patients/" + first.id(), person("Rivera", "1"), 1).problem()).isEqualTo("stale");
	}

	@Test
	void findsByWhatNamesBeginWithWhateverCaseAndAccents() {
		var family = "Müller" + UUID.randomUUID().toString().substring(0, 8);
		var person = api.post("/patients", person(family, UUID.randomUUID().toString()));

		assertThat(found("""
				{"family":"%s"}""".formatted(family.replace("ü", "u").toUpperCase(java.util.Locale.ROOT))))
				.isEqualTo(person.id().toString());
		assertThat(found("""
				{"family":"%s","given":"mari"}""".formatted(family))).isEqualTo(person.id().toString());
		assertThat(found("""
				{"family":"%s","given":"juan"}""".formatted(family))).isEmpty();
		assertThat(found("""
				{"family":"%s","birthDate":"1980-04-03"}""".formatted(family))).isEmpty();
	}

	@Test
	void findsByNumberAndByIdentifier() {
		var identifier = UUID.randomUUID().toString();
		var person = api.post("/patients", person("Rivera", identifier));

		assertThat(found("""
				{"mrn":"%s"}""".formatted(person.text("/mrn")))).isEqualTo(person.id().toString());
		assertThat(found("""
				{"identifier":{"system":"urn:test:mpi","value":"%s"}}""".formatted(identifier)))
				.isEqualTo(person.id().toString());
	}

	@Test
	void givesWhatItFindsInPages() {
		var family = "Page" + UUID.randomUUID().toString().substring(0, 8);
		for (int i = 0; i < 5; i++) {
			api.post("/patients", person(family, UUID.randomUUID().toString()));
		}
		var asked = """
				{"family":"%s"}""".formatted(family);

		var first = api.post("/patients/search?limit=3", asked);
		var second = api.post("/patients/search?limit=3&after=" + first.text("/next"), asked);

		assertThat(first.json().at("/items")).hasSize(3);
		assertThat(second.json().at("/items")).hasSize(2);
		assertThat(second.json().at("/next").isNull()).isTrue();
		assertThat(second.text("/items/0/id")).isGreaterThan(first.text("/items/2/id"));
	}

	@Test
	void takesPercentAndUnderscoreAsThemselves() {
		assertThat(found("{\"family\":\"%\"}")).isEmpty();
		assertThat(found("{\"family\":\"_\"}")).isEmpty();
	}

	@Test
	void listsNobodyWhenNothingIsAsked() {
		assertThat(api.post("/patients/search", "{}").status()).isEqualTo(422);
		assertThat(api.post("/patients/search", "{\"given\":\"a\"}").field()).isEqualTo("given");
		assertThat(api.post("/patients/search", "{\"family\":\"\"}").status()).isEqualTo(422);
		assertThat(api.post("/patients/search", "{\"mrn\":\"1234567890\"}").field()).isEqualTo("mrn");
	}

	private String found(String search) {
		var answer = api.post("/patients/search", search);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.text("/items/0/id");
	}
}
