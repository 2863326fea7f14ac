package concord.loader;

import concord.client.Answer;
import concord.client.WebApi;
import concord.loader.export.Row;
import java.util.Map;

/**
 * The last step of a visit or an act. An earlier run may have done it, or this one, its answer lost: what is
 * found closed is left alone, whatever became of it since.
 */
record Closing(WebApi api, String path, String step, String closed) {

	private static final String OPEN = "in-progress";

	/** @param created the answer to its creation */
	void end(Row row, Answer created, String at) {
		if (created.alreadyExists() && isClosed()) {
			return;
		}
		var answer = api.post(path + "/" + step, Map.of("end", at));
		if (!answer.ok() && !(answer.notAllowed() && isClosed())) {
			throw row.broken(answer.problem());
		}
	}

	private boolean isClosed() {
		var answer = api.get(path);
		return answer.ok() && !answer.body().path("status").asString(closed).equals(OPEN);
	}
}
