package faults.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The callers' own log: each request as it was invoked, and how each attempt ended: ok, refused (fail) or
 * unknown, which is asked again under the same key. Kept apart from the server, so it can be held against
 * the server's word.
 */
public final class History {

	private final Map<String, Ask> open = new LinkedHashMap<>();
	private final Map<String, Effect> done = new HashMap<>();
	private final Map<UUID, Facts> acts = new HashMap<>();
	private final List<String> contradictions = new ArrayList<>();
	private final Map<Integer, Integer> unknownBy = new HashMap<>();
	private final Map<String, Integer> reasons = new HashMap<>();
	private long refused;
	private long unknown;
	private long repeated;
	private long longestAttempt;

	public synchronized void invoke(Ask ask) {
		open.put(ask.key(), ask);
	}

	/** @param again whether the server says that it is its first answer once more */
	public synchronized void ok(Ask ask, Effect effect, boolean again) {
		repeated += again ? 1 : 0;
		var before = done.put(ask.key(), effect);
		if (!ask.right()) {
			contradictions.add("what is wrong was accepted: " + ask + " " + effect);
		}
		if (before != null && !before.equals(effect)) {
			contradictions.add("two answers to one request: " + ask + " " + before + " " + effect);
		}
		open.remove(ask.key());
	}

	public synchronized void fail(Ask ask, int status, String problem) {
		refused++;
		if (ask.right()) {
			contradictions.add("what is right was refused: " + ask + " " + status + " " + problem);
		}
		open.remove(ask.key());
	}

	/**
	 * @param status 0 where there was no answer
	 * @param reason why, in the server's words
	 */
	public synchronized void unknown(int status, String reason) {
		unknown++;
		unknownBy.merge(status, 1, Integer::sum);
		reasons.merge(reason, 1, Integer::sum);
	}

	/** Something nobody should ever be told. */
	public synchronized void contradicts(String what) {
		contradictions.add(what);
	}

	/** What an act is now, by the last acknowledged word about it. */
	public synchronized void is(UUID act, Facts facts) {
		acts.put(act, facts);
	}

	public synchronized Map<String, Effect> done() {
		return Map.copyOf(done);
	}

	/** Requests that never got a definite answer: their effect may be there, once, or not. */
	public synchronized List<Ask> open() {
		return List.copyOf(open.values());
	}

	public synchronized Map<UUID, Facts> acts() {
		return Map.copyOf(acts);
	}

	public synchronized List<String> contradictions() {
		return List.copyOf(contradictions);
	}

	synchronized Set<Effect> effects() {
		return done.values().stream().collect(Collectors.toSet());
	}

	public synchronized long acknowledged() {
		return done.size();
	}

	public synchronized long count(String type) {
		return done.values().stream().filter(it -> it.type().equals(type)).count();
	}

	/** Attempts whose end nobody told. */
	public synchronized long unknown() {
		return unknown;
	}

	public synchronized Map<Integer, Integer> unknownBy() {
		return Map.copyOf(unknownBy);
	}

	/** How often each reason was given for an attempt that has to be made again. */
	public synchronized Map<String, Integer> reasons() {
		return Map.copyOf(reasons);
	}

	/** Lost answers that were given again. */
	public synchronized long repeated() {
		return repeated;
	}

	public synchronized long refused() {
		return refused;
	}

	/** @param nanos how long somebody waited for an answer, or for the end of the connection */
	public synchronized void waited(long nanos) {
		longestAttempt = Math.max(longestAttempt, nanos);
	}

	public synchronized long longestAttempt() {
		return longestAttempt;
	}
}
