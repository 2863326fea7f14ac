package concord.web;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.Api.Answer;
import concord.ConcordTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whatever is sent: the right status, and a problem that says what is wrong and nothing of what we are made
 * of.
 */
@ConcordTest
class BadInputTests {

	private static final String PERSON = """
			{"name":{"family":"Rivera","given":["Ana"]},"birthDate":"1980-04-02","sex":"female"}""";

	@LocalServerPort
	int port;

	Api api;

	@BeforeEach
	void open() {
		api = new Api(port);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"family":"Rivera"        | "family":"Rivera","x":1  | 400 | unknown-field | name.x
			"birthDate"              | "born":1,"birthDate"     | 400 | unknown-field | born
			"family":"Rivera"        | "family":7               | 400 | wrong-type    | name.family
			"family":"Rivera"        | "family":"a\\u0000b"     | 400 | wrong-type    | name.family
			"family":"Rivera"        | "family":"a\\u0007b"     | 422 | invalid       | name.family
			"family":"Rivera"        | "family":"a\\nb"         | 422 | invalid       | name.family
			"family":"Rivera"        | "family":"  "            | 422 | invalid       | name.family
			"family":"Rivera",       |                          | 422 | invalid       | name.family
			["Ana"]                  | "Ana"                    | 400 | wrong-type    | name.given
			["Ana"]                  | ["Ana",{}]               | 400 | wrong-type    | name.given[1]
			["Ana"]                  | ["Ana",null]             | 422 | invalid       | name.given[1]
			"name":{"family":"Rivera","given":["Ana"]} | "name":"Rivera" | 400 | wrong-type | name
			"name":{"family":"Rivera","given":["Ana"]} | "name":null     | 422 | invalid    | name
			1980-04-02               | 2999-04-02               | 422 | invalid       | birthDate
			1980-04-02               | 1849-12-31               | 422 | invalid       | birthDate
			1980-04-02               | 1981-02-29               | 400 | wrong-type    | birthDate
			"1980-04-02"             | 19800402                 | 400 | wrong-type    | birthDate
			"female"                 | "woman"                  | 400 | wrong-type    | sex
			"female"                 | null                     | 422 | invalid       | sex
			"female"                 | "female","identifiers":[{"system":"s"}] | 422 | invalid | identifiers[0].value
			"female"                 | "female","identifiers":[{"system":"s","value":"v"},{"system":"s","value":"v"}] | 422 | invalid | identifiers
			"female"                 | "female","sex":"male"    | 400 | malformed     | ''
			""")
	void namesTheField(String part, String instead, int status, String problem, String field) {
		var answer = api.post("/patients", PERSON.replace(part, instead == null ? "" : instead));

		expect(answer, status, problem);
		assertThat(answer.field()).isEqualTo(field);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "{", "{}}", "nonsense", "{\"name\":", "\u0000", "{\"a\":1E999999999}",
			"{'name':1}"})
	void isNotJson(String body) {
		assertThat(expect(api.post("/patients", body), 400).problem()).isIn("malformed", "unknown-field");
	}

	@Test
	void isTooDeep() {
		expect(api.post("/patients", "{\"name\":".repeat(100_000)), 400);
		expect(api.post("/patients", "[".repeat(100_000)), 400);
	}

	@Test
	void isNotUtf8() {
		var latin1 = BodyPublishers.ofByteArray(
				PERSON.replace("Rivera", "Müller").getBytes(StandardCharsets.ISO_8859_1));

		expect(api.post("/patients", latin1), 400, "malformed");
	}

	@Test
	void isTooLarge() {
		var body = PERSON.replace("Rivera", "R".repeat(2 << 20));

		expect(api.post("/patients", body), 413, "too-large");
	}

	@Test
	void isTooLargeWithoutSayingSo() {
		var body = PERSON.replace("Rivera", "R".repeat(2 << 20)).getBytes(StandardCharsets.UTF_8);
		var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

		expect(api.post("/patients", chunked), 413, "too-large");
	}

	@Test
	void isOfAnotherMediaType() {
		var answer = api.post("/patients", PERSON, "Content-Type", "application/xml");

		expect(answer, 415, "unsupported-media-type");
		assertThat(answer.header("Accept")).contains("application/json");
		expect(api.post("/patients", "family=x", "Content-Type", "application/x-www-form-urlencoded"), 415);
		expect(api.post("/patients", PERSON, "Content-Type", "no type"), 415);
	}

	@Test
	void asksForWhatIsNotGiven() {
		var patient = api.post("/patients", PERSON).id();

		expect(api.get("/patients/" + patient, "Accept", "application/xml"), 406, "not-acceptable");
		expect(api.get("/patients/" + patient, "Accept", "no type"), 406, "not-acceptable");
	}

	@Test
	void asksForWhatIsNotThere() {
		expect(api.get("/patients/" + UUID.randomUUID()), 404, "not-found");
		expect(api.get("/patients/a/b/c"), 404, "not-found");
		assertThat(expect(api.get("/patients/1"), 400, "invalid-parameter").field()).isEqualTo("id");
	}

	/** A misspelt filter must not show everybody's. */
	@Test
	void asksByAParameterNobodyReads() {
		assertThat(expect(api.get("/billing/charges?procedureid=" + UUID.randomUUID()), 400, "invalid-parameter")
				.field()).isEqualTo("procedureid");
		assertThat(api.get("/billing/charges?limit=1&status=held").status()).isEqualTo(200);
	}

	@Test
	void usesAMethodThatIsNotAllowedHere() {
		var answer = api.send("DELETE", "/patients/" + UUID.randomUUID(), null);

		expect(answer, 405, "method-not-allowed");
		assertThat(answer.header("Allow")).contains("GET").contains("PUT");
		expect(api.send("PATCH", "/patients", PERSON), 405);
	}

	@Test
	void changesWithoutSayingWhatWasSeen() {
		var patient = "/patients/" + api.post("/patients", PERSON).id();

		assertThat(expect(api.send("PUT", patient, PERSON), 428, "if-match-required").field())
				.isEqualTo("If-Match");
		expect(api.put(patient, PERSON, 7), 412, "stale");
		expect(api.put("/patients/" + UUID.randomUUID(), PERSON, 1), 404, "not-found");
		for (var header : new String[] {"1", "\"a\"", "W/\"1\"", "\"1\",\"2\"", "\"99999999999\"", ""}) {
			expect(api.send("PUT", patient, PERSON, "If-Match", header), 400, "invalid-header");
		}
	}

	@Test
	void asksForAPageThatCannotBe() {
		var search = "{\"family\":\"nobody\"}";

		assertThat(expect(api.post("/patients/search?limit=201", search), 422).field()).isEqualTo("limit");
		assertThat(expect(api.post("/patients/search?limit=0", search), 422).field()).isEqualTo("limit");
		assertThat(expect(api.post("/patients/search?limit=x", search), 400).field()).isEqualTo("limit");
		assertThat(expect(api.post("/patients/search?after=x", search), 422).field()).isEqualTo("after");
		assertThat(expect(api.post("/patients/search?after=bm8", search), 422).field()).isEqualTo("after");
		assertThat(expect(api.get("/codes?after=AAoA"), 422).field()).isEqualTo("after");
	}

	@Test
	void sendsNoCredentials() {
		expect(api.asNobody().get("/patients/" + UUID.randomUUID()), 401, "unauthenticated");
		expect(api.asNobody().post("/patients", "R".repeat(2 << 20)), 401, "unauthenticated");
		expect(api.as("admin", "wrong").get("/nothing"), 401, "unauthenticated");
		expect(api.get("/nothing"), 403, "forbidden");
	}

	@Test
	void isNotEvenHttp() throws IOException {
		assertThat(raw("NONSENSE\r\n\r\n")).startsWith("HTTP/1.1 400").contains("urn:concord:problem:malformed");
		assertThat(raw("GET /patients/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 400")
				.contains("urn:concord:problem:malformed");
		assertThat(raw("GET /patients/{} HTTP/1.1\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 400")
				.contains("urn:concord:problem:malformed");
		assertThat(raw("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")).startsWith("HTTP/1.1 400")
				.contains("urn:concord:problem:malformed");
		assertThat(raw("POST /patients HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n"))
				.startsWith("HTTP/1.1 400").contains("urn:concord:problem:malformed");
		assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(9000) + "\r\n\r\n"))
				.startsWith("HTTP/1.1 4").contains("urn:concord:problem:").contains("8 KiB");
		assertThat(raw("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 505")
				.contains("urn:concord:problem:");
	}

	@Test
	void isABodyInBrokenChunks() throws IOException {
		assertThat(raw("POST /patients HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
				+ Base64.getEncoder().encodeToString("admin:admin-for-tests".getBytes(StandardCharsets.UTF_8))
				+ "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"))
				.startsWith("HTTP/1.1 400").contains("urn:concord:problem:malformed");
	}

	private String raw(String request) throws IOException {
		try (var socket = new Socket("localhost", port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.ISO_8859_1));
			var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).containsIgnoringCase("content-type: application/problem+json");
			return telling(answer);
		}
	}

	private static Answer expect(Answer answer, int status, String problem) {
		expect(answer, status);
		assertThat(answer.problem()).isEqualTo(problem);
		return answer;
	}

	private static Answer expect(Answer answer, int status) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
		telling(answer.body());
		return answer;
	}

	/** Nothing of what was sent, nothing of what we are made of. */
	private static String telling(String answer) {
		assertThat(answer).doesNotContainIgnoringCase("exception").doesNotContain("Rivera").doesNotContain("\tat ")
				.doesNotContain("org.").doesNotContain("java.").doesNotContain("Tomcat").doesNotContain("select ");
		return answer;
	}
}
