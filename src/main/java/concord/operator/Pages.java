package concord.operator;

import concord.client.Answer;
import concord.client.GaveUp;
import concord.client.WebApi;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The API's lists, page after page. */
record Pages(WebApi api) {

	private static final int ITEMS = 200;

	/** {@code path} may have a query. */
	void each(String path, Consumer<JsonNode> item) {
		var first = path + (path.contains("?") ? "&" : "?") + "limit=" + ITEMS;
		for (@Nullable String next = first; next != null;) {
			var page = expect(api.get(next)).body();
			page.path("items").forEach(item);
			next = page.hasNonNull("next") ? first + "&after=" + page.path("next").asString() : null;
		}
	}

	static Answer expect(Answer answer) {
		if (!answer.ok()) {
			throw new GaveUp(answer.problem());
		}
		return answer;
	}
}
