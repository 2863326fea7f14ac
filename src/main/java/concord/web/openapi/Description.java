package concord.web.openapi;

import concord.web.IfMatch;
import concord.web.PageRequest;
import concord.web.PartialDate;
import concord.web.ProblemType;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says of the whole API, and how Java's types are called in it. */
@Configuration(proxyBeanMethods = false)
class Description {

	private static final String ABOUT = """
			What was done and what was billed cannot drift apart.

			**Changing.** Answers carry the row's version as `ETag`; to change, send it back as `If-Match`.
			**Once.** A POST with an `Idempotency-Key` has at most one effect: sent again, it is answered as the \
			first time, with `Idempotent-Replayed: true`.
			**Seeing what was written.** A write answers with `Concord-Position`; sent back as `Concord-After`, a \
			read waits until it sees it.
			**Following a request.** Every answer carries `Concord-Correlation`: the trace id of your `traceparent` \
			(W3C) or a new one. It stands in the log, in the events and in what came of them.
			**Lists** page by cursor: `next` of one page is `after` of the following.
			**Values.** Decimals are texts; dates are ISO 8601, of birth and death as far as they are known; instants \
			carry their offset.
			**Problems** (RFC 9457) have one of these types:

			""";

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(IfMatch.class, PageRequest.class)
				.replaceWithSchema(BigDecimal.class, new StringSchema().format("decimal").example("1.50"))
				.replaceWithSchema(PartialDate.class, new StringSchema().pattern("^" + PartialDate.PATTERN + "$")
						.example("1980-04-02").description("A date as far as it is known: year, month or day"));
	}

	@Bean
	OpenAPI apiDescription() {
		return new OpenAPI()
				.info(new Info().title("Concord").version("1").description(ABOUT + problemTypes())
						.license(new License().name("Apache-2.0").identifier("Apache-2.0")))
				.servers(List.of(new Server().url("/")))
				.components(new Components().addSchemas("Problem", ProblemSchema.schema()).addSecuritySchemes("basic",
						new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
				.security(List.of(new SecurityRequirement().addList("basic")));
	}

	@Bean
	ModelResolver modelResolver(ObjectMapperProvider mappers, SchemaNames names) {
		return new ModelResolver(mappers.jsonMapper(), names).openapi31(true);
	}

	private static String problemTypes() {
		return Arrays.stream(ProblemType.values())
				.map(it -> "- `%s` (%d): %s".formatted(it.uri(), it.status(), it.title()))
				.collect(Collectors.joining("\n"));
	}
}
