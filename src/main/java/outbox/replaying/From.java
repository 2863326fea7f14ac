package outbox.replaying;

import concord.refusal.Refusal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import outbox.Position;

/**
 * Where a replay begins: the first position that is read again, by lane. A lane that is not named is not read
 * again.
 */
record From(Map<Integer, Long> first) {

	private static final String START = "start";

	/** {@code start}, or {@code lane.position} and more of them with commas between. */
	static From parse(String text) {
		if (text.equals(START)) {
			return new From(IntStream.range(0, Position.LANES).boxed().collect(Collectors.toMap(it -> it, it -> 1L)));
		}
		var first = new TreeMap<Integer, Long>();
		for (var part : text.split(",", Position.LANES + 1)) {
			var position = position(part.strip());
			if (position.position() < 1 || first.put(position.lane(), position.position()) != null) {
				throw new Refusal.Invalid("from", "names positions from 1 on, each lane once");
			}
		}
		return new From(first);
	}

	boolean isStart() {
		return first.size() == Position.LANES && first.values().stream().allMatch(it -> it == 1);
	}

	private static Position position(String text) {
		try {
			return Position.parse(text);
		}
		catch (IllegalArgumentException e) {
			throw new Refusal.Invalid("from", "is \"start\", or positions like 12.345, with commas between");
		}
	}
}
