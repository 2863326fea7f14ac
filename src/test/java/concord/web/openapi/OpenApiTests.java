package concord.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.ConcordTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description that is served: complete, consistent, and no more than the truth. */
@ConcordTest
class OpenApiTests {

	@LocalServerPort
	int port;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	Api api;

	JsonNode document;

	record Operation(String method, String path, JsonNode node) {

		@Override
		public String toString() {
			return method + " " + path;
		}
	}

	@BeforeEach
	void open() {
		api = new Api(port);
		var answer = api.get("/openapi");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		document = answer.json();
	}

	private List<Operation> operations() {
		var operations = new ArrayList<Operation>();
		document.path("paths").properties().forEach(path -> path.getValue().properties()
				.forEach(method -> operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()))));
		return operations;
	}

	@Test
	void isOpenApi31WithTitleAndLicence() {
		assertThat(document.path("openapi").asString()).startsWith("3.1");
		assertThat(document.at("/info/title").asString()).isEqualTo("Concord");
		assertThat(document.at("/info/license/identifier").asString()).isEqualTo("Apache-2.0");
		assertThat(document.at("/components/securitySchemes/basic/scheme").asString()).isEqualTo("basic");
		assertThat(document.at("/security/0").has("basic")).isTrue();
	}

	@Test
	void namesEveryEndpointThereIs() {
		var described = operations().stream().map(Operation::path).distinct();

		var served = new TreeSet<String>();
		mappings.getHandlerMethods().forEach((mapping, handler) -> {
			var module = handler.getBeanType().getPackageName().split("\\.")[0];
			if (List.of("patients", "procedures", "billing", "reconciliation", "outbox").contains(module)) {
				served.addAll(mapping.getPatternValues());
			}
		});
		assertThat(served).isNotEmpty();
		assertThat(described).containsExactlyInAnyOrderElementsOf(served);
	}

	@Test
	void saysOfEachOperationWhatItIsCalled() {
		assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
			assertThat(operation.node().path("summary").asString("")).as("%s", operation).isNotBlank();
			assertThat(operation.node().path("operationId").asString("")).as("%s", operation)
					.matches("[a-z][A-Za-z]+");
			assertThat(operation.node().path("tags")).as("%s", operation).isNotEmpty();
		});
		assertThat(operations().stream().map(it -> it.node().path("operationId").asString()))
				.doesNotHaveDuplicates();
	}

	@Test
	void saysHowEachOperationMayFail() {
		assertThat(operations()).allSatisfy(operation -> {
			var responses = operation.node().path("responses");
			var always = List.of("400", "401", "403", "406", "422", "500", "503");
			assertThat(responses.propertyNames()).as("%s", operation).containsAll(always)
					.anyMatch(it -> it.startsWith("2"));
			responses.properties().stream().filter(it -> it.getKey().charAt(0) > '3')
					.forEach(it -> OpenApiTests.isProblem(operation, it));
		});
	}

	private static void isProblem(Operation operation, Map.Entry<String, JsonNode> response) {
		assertThat(response.getValue().path("description").asString("")).as("%s %s", operation, response)
				.isNotBlank();
		assertThat(response.getValue().at("/content/application~1problem+json/schema/$ref").asString(""))
				.as("%s %s", operation, response).isEqualTo("#/components/schemas/Problem");
	}

	@Test
	void describesTheHeaders() {
		assertThat(parameters("put", "/patients/{id}")).contains("If-Match", "Concord-After");
		assertThat(parameters("post", "/patients")).contains("Idempotency-Key");
		assertThat(parameters("post", "/patients/search")).contains("limit", "after");
		var created = document.at("/paths/~1patients/post/responses/201/headers");
		assertThat(created.propertyNames()).contains("ETag", "Location", "Concord-Position", "Idempotent-Replayed");
		assertThat(operations()).filteredOn(it -> it.method().equals("put")).allSatisfy(operation -> assertThat(
				operation.node().path("parameters").findValuesAsString("name")).as("%s", operation).contains("If-Match"));
	}

	private List<String> parameters(String method, String path) {
		return document.path("paths").path(path).path(method).path("parameters").findValuesAsString("name");
	}

	@Test
	void refersToNothingThatIsNotThere() {
		var schemas = document.at("/components/schemas");

		var referred = new TreeSet<>(document.findValuesAsString("$ref"));

		assertThat(referred).isNotEmpty().allSatisfy(it ->
				assertThat(schemas.has(it.replace("#/components/schemas/", ""))).as(it).isTrue());
		assertThat(schemas.properties()).allSatisfy(schema ->
				assertThat(schema.getValue().has("properties") || schema.getValue().has("enum")).as("%s", schema)
						.isTrue());
	}

	@Test
	void givesFormats() {
		var patient = document.at("/components/schemas/patients.PatientView/properties");

		assertThat(patient.at("/id/format").asString()).isEqualTo("uuid");
		assertThat(patient.at("/birthDate/pattern").asString()).isEqualTo("^\\d{4}(-\\d\\d(-\\d\\d)?)?$");
		assertThat(document.at("/components/schemas/patients.CoverageViewPeriod/properties/start/format").asString())
				.isEqualTo("date");
		assertThat(patient.at("/sex/enum").values()).extracting(JsonNode::asString)
				.containsExactlyInAnyOrder("female", "male", "other", "unknown");
		assertThat(document.at("/components/schemas/patients.Demographics/required").values())
				.extracting(JsonNode::asString).containsExactlyInAnyOrder("name", "birthDate", "sex");
	}

	@Test
	void saysWhatIsAlwaysThereAndWhatMayBeNull() {
		var view = document.at("/components/schemas/patients.CoverageView");
		assertThat(view.path("required").values()).extracting(JsonNode::asString)
				.contains("id", "version", "period");

		var period = document.at("/components/schemas/patients.CoverageViewPeriod");
		assertThat(period.path("required").values()).extracting(JsonNode::asString).containsExactly("start");
		assertThat(period.at("/properties/end/type").values()).extracting(JsonNode::asString)
				.containsExactlyInAnyOrder("string", "null");
	}

	@Test
	void isShownByAPageThatFetchesNothingElsewhere() {
		var moved = api.get("/docs");

		assertThat(moved.status()).isEqualTo(302);
		var page = api.get(moved.header("Location").replaceFirst("https?://[^/]+", ""));
		var script = api.get("/swagger-ui/swagger-initializer.js");
		assertThat(page.status()).isEqualTo(200);
		assertThat(script.body()).contains("/openapi");
		for (var text : List.of(page.body(), script.body())) {
			assertThat(Pattern.compile("(src|href|url)\\s*[=:]\\s*[\"']?(https?:)?//").matcher(text).find()).isFalse();
		}
		assertThat(api.get("/openapi/swagger-config").text("/validatorUrl")).isEqualTo("none");
		assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
		assertThat(api.asNobody().get("/openapi").status()).isEqualTo(401);
	}
}
