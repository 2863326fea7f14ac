package patients.registration;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.ConcordTest;
import concord.OwnerSql;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All a registrar may say of a person, over the web. */
@ConcordTest
class WholePersonTests {

	private static final String CORE = """
			"name":{"family":"Rivera","given":["Ana"]},"birthDate":"1980-04","sex":"female\"""";

	private static final String WHOLE = "{" + CORE.replace("[\"Ana\"]", "[\"Ana\"],\"prefix\":\"Dr.\",\"suffix\":\"III\"")
			+ """
			,"names":[{"use":"maiden","family":"Núñez","period":{"end":"2001-05-05"}},{"use":"usual","given":["Anita"]}],
			"birthSex":"F","sexParameter":"female-typical","genderIdentity":"female",
			"addresses":[{"use":"home","lines":["1 Elm Street"],"city":"Albany","state":"NY","postalCode":"12203",
				"country":"US"}],
			"telecom":[{"system":"phone","value":"(518) 555-0123","use":"home","rank":1},
				{"system":"email","value":"ana@example.org"}],
			"language":"es-mx","interpreterNeeded":true,
			"contacts":[{"role":"next-of-kin","relationship":"mother","name":{"family":"Núñez","given":["Eva"]},
				"telecom":[{"system":"phone","value":"518 555 0124"}]}],
			"guarantor":{"relationship":"parent","name":{"family":"Núñez","given":["Eva"]},"birthDate":"1955"}}""";

	@LocalServerPort
	int port;

	@Autowired
	OwnerSql owner;

	Api api;

	@BeforeEach
	void open() {
		api = new Api(port);
	}

	@Test
	void isReadAsItWasSaidButInOneForm() {
		var person = api.post("/patients", WHOLE);

		assertThat(person.status()).as(person.body()).isEqualTo(201);
		assertThat(person.text("/birthDate")).isEqualTo("1980-04");
		assertThat(person.text("/name/suffix")).isEqualTo("III");
		assertThat(person.text("/names/0/use")).isEqualTo("maiden");
		assertThat(person.text("/birthSex")).isEqualTo("F");
		assertThat(person.text("/telecom/0/value")).isEqualTo("+15185550123");
		assertThat(person.text("/contacts/0/telecom/0/value")).isEqualTo("+15185550124");
		assertThat(person.text("/language")).isEqualTo("es-MX");
		assertThat(person.text("/guarantor/birthDate")).isEqualTo("1955");
		assertThat(person.json().path("deceased").asBoolean()).isFalse();
		assertThat(api.get("/patients/" + person.id()).body()).isEqualTo(person.body());
		assertThat(told(person.id(), "birthDate")).isEqualTo("1980-04-01");
		assertThat(told(person.id(), "birthDatePrecision")).isEqualTo("month");
		assertThat(told(person.id(), "guarantor")).contains("\"parent\"", "\"Eva Núñez\"", "\"address\": []");
	}

	@Test
	void keepsWhatACorrectionDoesNotSpeakOf() {
		var person = api.post("/patients", WHOLE);

		var corrected = api.put("/patients/" + person.id(), "{" + CORE + ",\"telecom\":[]}", 1);

		assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
		assertThat(corrected.json().path("telecom")).isEmpty();
		assertThat(corrected.json().path("addresses")).hasSize(1);
		assertThat(corrected.text("/guarantor/relationship")).isEqualTo("parent");
		assertThat(corrected.json().at("/name/suffix").isNull()).isTrue();
	}

	@Test
	void showsWhoChangedWhatAndWhen() {
		var person = api.post("/patients", WHOLE);
		var path = "/patients/" + person.id();
		api.put(path, "{" + CORE.replace("Rivera", "Ribera") + ",\"language\":\"en\"}", 1);

		var history = api.get(path + "/history");

		assertThat(history.json().path("items")).hasSize(2);
		assertThat(history.text("/items/0/by")).isEqualTo("admin");
		assertThat(history.text("/items/1/at")).matches("\\d{4}-.*(Z|[+-]\\d\\d:\\d\\d)");
		assertThat(history.json().at("/items/1/changes").findValuesAsString("field"))
				.containsExactly("language", "name");
		assertThat(history.text("/items/1/changes/0/before")).isEqualTo("es-MX");
		assertThat(history.text("/items/1/changes/0/after")).isEqualTo("en");
		assertThat(history.text("/items/1/changes/1/before/family")).isEqualTo("Rivera");
		var second = api.get(path + "/history?limit=1&after=" + api.get(path + "/history?limit=1").text("/next"));
		assertThat(second.text("/items/0/version")).isEqualTo("2");
		assertThat(api.get("/patients/" + UUID.randomUUID() + "/history").status()).isEqualTo(404);
		assertThat(api.get(path + "/history?after=eA").field()).isEqualTo("after");
	}

	/** An identifier is part of the record: its kind too. */
	@Test
	void hasIdentifiersOfAKind() {
		var number = UUID.randomUUID().toString();
		var said = "{" + CORE + ",\"identifiers\":[{\"system\":\"urn:test:ssn\",\"value\":\"" + number + "\"%s}]}";
		var person = api.post("/patients", said.formatted(",\"type\":\"SS\""));

		assertThat(person.text("/identifiers/0/type")).isEqualTo("SS");
		assertThat(api.post("/patients", said.formatted("")).text("/existingId")).isEqualTo(person.id().toString());
		var corrected = api.put("/patients/" + person.id(), said.formatted(",\"type\":\"PPN\""), 1);
		assertThat(corrected.text("/identifiers/0/type")).isEqualTo("PPN");
		assertThat(api.get("/patients/" + person.id() + "/history").json().at("/items/1/changes")
				.findValuesAsString("field")).containsExactly("identifiers");
	}

	@Test
	void diesAndIsTakenBack() {
		var path = "/patients/" + api.post("/patients", WHOLE).id() + "/death";

		var dead = api.post(path, "{\"date\":\"2025-02\"}", "If-Match", "\"1\"");
		assertThat(dead.status()).as(dead.body()).isEqualTo(200);
		assertThat(dead.json().path("deceased").asBoolean()).isTrue();
		assertThat(dead.text("/deceasedDate")).isEqualTo("2025-02");
		assertThat(dead.version()).isEqualTo(2);
		assertThat(api.post(path, "{\"date\":\"2025-02\"}").version()).isEqualTo(2);
		assertThat(api.post(path, "{}", "If-Match", "\"1\"").problem()).isEqualTo("stale");

		var alive = api.post(path, "{\"enteredInError\":true}");
		assertThat(alive.json().path("deceased").asBoolean()).isFalse();
		assertThat(alive.json().path("deceasedDate").isNull()).isTrue();
		assertThat(api.post(path, "{\"enteredInError\":true}").problem()).isEqualTo("not-allowed");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"use":"maiden",          |                     | 422 | names[0].use
			"maiden"                 | "official"          | 400 | names[0].use
			"usual","given":["Anita"] | "usual"            | 422 | names[1].family
			"end":"2001-05-05"       | "end":"2001-05-05","start":"2001-05-06" | 422 | names[0].period.end
			"birthSex":"F"           | "birthSex":"female" | 400 | birthSex
			"country":"US"           | "country":"USA"     | 422 | addresses[0].country
			"country":"US"           | "country":"XX"      | 422 | addresses[0].country
			"(518) 555-0123"         | "518"               | 422 | telecom[0].value
			"ana@example.org"        | "ana"               | 422 | telecom[1].value
			"rank":1                 | "rank":0            | 422 | telecom[0].rank
			"es-mx"                  | "Spanish!"          | 422 | language
			"518 555 0124"           | "x"                 | 422 | contacts[0].telecom[0].value
			"next-of-kin"            | "friend"            | 400 | contacts[0].role
			"parent"                 | "self"              | 422 | guarantor.name
			"1955"                   | "1955-13"           | 400 | guarantor.birthDate
			"1980-04"                | "1980-4"            | 400 | birthDate
			""")
	void isRefusedByField(String part, String instead, int status, String field) {
		assertThat(WHOLE).contains(part);

		var answer = api.post("/patients", WHOLE.replace(part, instead == null ? "" : instead));

		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.field()).isEqualTo(field);
	}

	private String told(UUID patient, String property) {
		return owner.query("select payload ->> '" + property + "' from outbox.event where aggregate_id = '" + patient
				+ "'");
	}
}
