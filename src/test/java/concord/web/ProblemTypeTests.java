package concord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemTypeTests {

	/** Clients decide by these: a name may be added, none may change. */
	@Test
	void isStable() {
		var names = Arrays.stream(ProblemType.values()).map(it -> it.uri() + " " + it.status()).toList();

		assertThat(names).allMatch(it -> it.startsWith("urn:concord:problem:"))
				.map(it -> it.replace("urn:concord:problem:", "")).contains("malformed 400", "unknown-field 400",
						"wrong-type 400", "invalid-parameter 400", "invalid-header 400", "idempotency-key-required 400",
						"unauthenticated 401", "forbidden 403", "not-found 404", "method-not-allowed 405",
						"not-acceptable 406", "too-slow 408", "not-allowed 409", "already-exists 409", "conflict 409", "in-progress 409",
						"stale 412", "too-large 413", "uri-too-long 414", "unsupported-media-type 415", "invalid 422",
						"idempotency-key-reused 422", "if-match-required 428", "too-many-requests 429",
						"headers-too-large 431", "internal 500", "not-implemented 501", "unavailable 503",
						"overloaded 503", "not-yet-consistent 503");
	}
}
