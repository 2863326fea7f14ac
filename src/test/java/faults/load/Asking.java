package faults.load;

import concord.Api.Answer;
import faults.history.Ask;
import faults.history.Effect;
import faults.history.History;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Asks until there is a definite answer. No answer, a fault of the server (5xx) and "in progress" leave open
 * what became of the request: it is sent again as it was. Whoever gets none for minutes gives up, and the
 * history keeps that.
 */
final class Asking {

	private static final long LIMIT = Duration.ofMinutes(3).toNanos();
	private static final int IN_PROGRESS = 409;
	private static final int STALE = 412;
	private static final int TOO_MANY = 429;
	private static final int UNAVAILABLE = 503;

	private final Web web;
	private final History history;

	Asking(Web web, History history) {
		this.web = web;
		this.history = history;
	}

	/** {@code null} where it was refused, or never answered. */
	Effect post(Ask ask, String path, String body) throws InterruptedException {
		return post(ask, path, body, answer -> Caller.effect(ask, answer));
	}

	/** @param effect what it has, by its answer */
	Effect post(Ask ask, String path, String body, Function<Answer, Effect> effect) throws InterruptedException {
		history.invoke(ask);
		var since = System.nanoTime();
		do {
			var answer = web.send("POST", path, body, "Idempotency-Key", ask.key());
			if (answer.filter(Asking::definite).isPresent()) {
				return told(ask, answer.get(), effect);
			}
			lost(answer);
			rest();
		}
		while (System.nanoTime() - since < LIMIT);
		return null;
	}

	/** No key, but a version: who finds it one further after a lost answer has made it so, nobody else may. */
	Effect put(Ask ask, UUID act, int version, String body) throws InterruptedException {
		history.invoke(ask);
		var lost = false;
		var since = System.nanoTime();
		do {
			var answer = web.send("PUT", "/procedures/" + act, body, "If-Match", "\"" + version + "\"");
			if (answer.filter(Asking::definite).isPresent()) {
				if (lost && answer.get().status() == STALE && isAt(act, version + 1)) {
					return done(ask, new Effect(ask.type(), act, version + 1), true);
				}
				return told(ask, answer.get(), it -> Caller.effect(ask, it));
			}
			lost = true;
			lost(answer);
			rest();
		}
		while (System.nanoTime() - since < LIMIT);
		return null;
	}

	private void lost(Optional<Answer> answer) {
		history.unknown(answer.map(Answer::status).orElse(0), answer.map(it -> it.text("/detail")).orElse(""));
		answer.filter(it -> it.status() == UNAVAILABLE && it.header("Retry-After").isEmpty())
				.ifPresent(it -> history.contradicts("503 without Retry-After: " + it.body()));
	}

	private boolean isAt(UUID act, int version) throws InterruptedException {
		var since = System.nanoTime();
		while (System.nanoTime() - since < LIMIT) {
			var answer = web.send("GET", "/procedures/" + act, null, "Accept", "*/*");
			if (answer.filter(it -> it.status() == 200).isPresent()) {
				return answer.get().version() == version;
			}
			rest();
		}
		return false;
	}

	private Effect told(Ask ask, Answer answer, Function<Answer, Effect> effect) {
		if (answer.status() / 100 == 2) {
			return done(ask, effect.apply(answer), !answer.header("Idempotent-Replayed").isEmpty());
		}
		history.fail(ask, answer.status(), answer.body());
		return null;
	}

	private Effect done(Ask ask, Effect effect, boolean again) {
		history.ok(ask, effect, again);
		return effect;
	}

	private static boolean definite(Answer answer) {
		return answer.status() < 500 && answer.status() != TOO_MANY
				&& !(answer.status() == IN_PROGRESS && answer.problem().equals("in-progress"));
	}

	private static void rest() throws InterruptedException {
		Thread.sleep(50);
	}
}
