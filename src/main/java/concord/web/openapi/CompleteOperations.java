package concord.web.openapi;

import concord.web.IfMatch;
import concord.web.InSteps;
import concord.web.KeyRequired;
import concord.web.PageRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Says of each operation what its signature does not: shared headers and parameters, and every way it may
 * fail.
 */
@Component
class CompleteOperations implements GlobalOperationCustomizer {

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		if (operation.getSummary() == null) {
			operation.setSummary(OperationNames.summary(handler));
		}
		if (!saysItsId(handler)) {
			operation.setOperationId(OperationNames.id(handler));
		}
		operation.setTags(List.of(OperationNames.tag(handler)));
		parameters(operation, handler);
		operation.getResponses().forEach((status, response) -> headers(response, status, handler));
		Failures.of(handler)
				.forEach(status -> operation.getResponses().addApiResponse("" + status, ProblemSchema.answer(status)));
		return operation;
	}

	private static boolean saysItsId(HandlerMethod handler) {
		var said = handler.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
		return said != null && !said.operationId().isEmpty();
	}

	private static void parameters(Operation operation, HandlerMethod handler) {
		var changes = handler.hasMethodAnnotation(PutMapping.class);
		if (takes(handler, IfMatch.class)) {
			operation.addParametersItem(header("If-Match", "The ETag that was seen").required(changes));
		}
		if (isKept(handler)) {
			operation.addParametersItem(header("Idempotency-Key", "1 to 255 visible ASCII characters")
					.required(handler.hasMethodAnnotation(KeyRequired.class)));
		}
		if (takes(handler, PageRequest.class)) {
			operation.addParametersItem(new QueryParameter().name("limit").description("Items in a page")
					.schema(new IntegerSchema().format("int32").minimum(BigDecimal.ONE)
							.maximum(BigDecimal.valueOf(PageRequest.MOST))._default(PageRequest.USUAL)));
			operation.addParametersItem(new QueryParameter().name("after").description("The next of the page before")
					.schema(new StringSchema()));
		}
		operation.addParametersItem(header("Concord-After", "Positions to wait for, at most 5 s: lane.position"));
	}

	private static void headers(ApiResponse response, String status, HandlerMethod handler) {
		var writes = !handler.hasMethodAnnotation(GetMapping.class);
		if (handler.getMethod().getReturnType() == ResponseEntity.class) {
			response.addHeaderObject("ETag", answered("The version, for If-Match"));
		}
		if (status.equals("201")) {
			response.addHeaderObject("Location", answered("Where it is read"));
		}
		if (writes) {
			response.addHeaderObject("Concord-Position", answered("Where in the log it was written: lane.position"));
		}
		if (isKept(handler)) {
			response.addHeaderObject("Idempotent-Replayed", answered("true where this was answered before"));
		}
	}

	private static boolean isKept(HandlerMethod handler) {
		return handler.hasMethodAnnotation(PostMapping.class) && !handler.hasMethodAnnotation(InSteps.class);
	}

	private static boolean takes(HandlerMethod handler, Class<?> type) {
		return Arrays.asList(handler.getMethod().getParameterTypes()).contains(type);
	}

	private static HeaderParameter header(String name, String description) {
		var header = new HeaderParameter();
		header.name(name).description(description).required(false).schema(text());
		return header;
	}

	private static Header answered(String description) {
		return new Header().description(description).schema(text());
	}

	private static Schema<?> text() {
		return new StringSchema();
	}
}
