package concord.security;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordTest;
import concord.OwnerSql;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What answers to whom. Speaks HTTP by hand: a client that helps would hide what is sent. */
@ConcordTest
class DoorsTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();
	private static final String ADMIN = "admin:admin-for-tests";

	@LocalServerPort
	int port;

	@Autowired
	OwnerSql owner;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping handlers;

	@Test
	void openToNobodyWithoutCredentials() {
		var answers = knockEverywhere(null);

		assertThat(answers.values()).as("%s", answers).isNotEmpty().containsOnly(401);
	}

	/** A handler no rule names would be denied to everybody. */
	@Test
	void leadToEveryHandlerThereIs() {
		var answers = knockEverywhere(ADMIN);

		assertThat(answers.values()).as("%s", answers).doesNotContain(401, 403);
	}

	private Map<String, Integer> knockEverywhere(String credentials) {
		var answers = new TreeMap<String, Integer>();
		handlers.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues()
				.forEach(path -> mapping.getMethodsCondition().getMethods().forEach(method -> answers.put(
						method + " " + path, call(method.name(), concrete(path), credentials).statusCode()))));
		return answers;
	}

	@Test
	void showLivenessToEverybodyAndNothingElse() {
		assertThat(call("GET", "/actuator/health/liveness", null).statusCode()).isEqualTo(200);
		assertThat(call("GET", "/actuator/health/liveness", null).body()).isEqualTo("{\"status\":\"UP\"}");
		for (var path : List.of("/actuator/health", "/actuator/prometheus", "/actuator/metrics",
				"/actuator/metrics/concord.outbox.appended")) {
			assertThat(call("GET", path, null).statusCode()).as(path).isEqualTo(401);
			assertThat(call("GET", path, ADMIN).statusCode()).as(path).isEqualTo(200);
		}
		assertThat(call("GET", "/openapi", null).statusCode()).isEqualTo(401);
	}

	@Test
	void openToTheAdministrator() {
		assertThat(call("GET", "/actuator/health", ADMIN).statusCode()).isEqualTo(200);
		assertThat(call("GET", "/openapi", ADMIN).statusCode()).isEqualTo(200);
	}

	/** Billers see what they bill, and decide neither about months nor about prices; managers do. */
	@Test
	void leadBillersToTheMoneyAndNowhereElse() {
		var biller = somebody("biller");
		var manager = somebody("billing-manager");

		for (var path : List.of("/billing/accounts", "/billing/refunds", "/billing/trial-balance?from=2025-01-01"
				+ "&to=2025-01-31", "/billing/periods")) {
			assertThat(call("GET", path, biller).statusCode()).as(path).isEqualTo(200);
			assertThat(call("GET", path, manager).statusCode()).as(path).isEqualTo(200);
		}
		for (var path : List.of("/billing/periods/2025-01/close", "/billing/prices")) {
			assertThat(call("POST", path, biller).statusCode()).as(path).isEqualTo(403);
			assertThat(call("POST", path, manager).statusCode()).as(path).isNotEqualTo(403);
		}
		assertThat(call("GET", "/patients/1", biller).statusCode()).isEqualTo(403);
		assertThat(call("GET", "/reconciliation/drift", manager).statusCode()).isEqualTo(403);
	}

	private String somebody(String role) {
		var name = role + "-at-the-door";
		owner.run("insert into concord.login_account (username, password_hash) values ('%s', '{bcrypt}%s')"
				.formatted(name, new BCryptPasswordEncoder(4).encode("secret-for-tests")));
		owner.run("insert into concord.login_role values ('%s', '%s')".formatted(name, role));
		return name + ":secret-for-tests";
	}

	@Test
	void stayShutToANameNobodyCanHave() {
		assertThat(call("GET", "/openapi", "ad\0min:admin-for-tests").statusCode()).isEqualTo(401);
	}

	@Test
	void denyWhatNoRuleNames() {
		var answer = call("GET", "/nobody-wrote-a-rule-for-this", ADMIN);

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("urn:concord:problem:forbidden");
		assertThat(call("GET", "/actuator/env", ADMIN).statusCode()).isEqualTo(403);
		assertThat(call("POST", "/actuator/metrics", ADMIN).statusCode()).isEqualTo(403);
	}

	@Test
	void askForCredentialsAndSayWhichKind() {
		var answer = call("GET", "/patients/1", "admin:wrong-password");

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic realm=");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("urn:concord:problem:unauthenticated").doesNotContain("admin");
		assertThat(call("GET", "/patients/1", "nobody:admin-for-tests").body()).isEqualTo(answer.body());
	}

	@Test
	void refuseWhatAnotherSiteMadeABrowserSend() {
		var forged = HttpRequest.newBuilder(uri("/operations/parked/redrive")).POST(BodyPublishers.noBody())
				.header("Authorization", basic(ADMIN)).header("Sec-Fetch-Site", "cross-site");

		assertThat(send(forged).statusCode()).isEqualTo(403);
	}

	@Test
	void tellBrowsersToTrustNothingElse() {
		var headers = call("GET", "/openapi", ADMIN).headers();

		assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
		assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
		assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'");
		assertThat(headers.firstValue("Set-Cookie")).isEmpty();
	}

	private static String concrete(String path) {
		return path.replaceAll("\\{[^}]*}", "0198f3a0-0000-7000-8000-000000000000");
	}

	private HttpResponse<String> call(String method, String path, String credentials) {
		var request = HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.noBody());
		if (credentials != null) {
			request.header("Authorization", basic(credentials));
		}
		return send(request);
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + port + path);
	}

	private static String basic(String credentials) {
		return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return HTTP.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
