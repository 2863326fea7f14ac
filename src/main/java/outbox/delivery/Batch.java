package outbox.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import outbox.Position;
import outbox.reading.Stored;

/** What a delivery has read: some lanes' next events, each lane's in order. */
final class Batch {

	/** How far a delivery brought a lane: the last position read, and how many events it was. */
	record Came(long position, int events) {

		static final Came NOWHERE = new Came(-1, 0);
	}

	private final Map<Integer, List<Stored>> byLane = new TreeMap<>();

	Batch(List<Stored> events) {
		events.forEach(it -> byLane.computeIfAbsent(lane(it), lane -> new ArrayList<>()).add(it));
	}

	boolean isEmpty() {
		return byLane.isEmpty();
	}

	int size() {
		return (int) events().count();
	}

	Stream<Stored> events() {
		return byLane.values().stream().flatMap(List::stream);
	}

	/** Each event in turn, lane by lane; the one that throws is told as the culprit. */
	void each(Consumer<Stored> apply) {
		byLane.values().forEach(events -> {
			for (var index = 0; index < events.size(); index++) {
				try {
					apply.accept(events.get(index));
				}
				catch (RuntimeException | Error e) {
					throw new Failed(lane(events.getFirst()), first(events), index, index + 1, e);
				}
			}
		});
	}

	/** The commit refused: any of them may be the culprit. */
	Failed refused(Throwable fault) {
		if (byLane.size() > 1) {
			return new Failed(Failed.SOME_LANE, 0, 0, 0, fault);
		}
		var events = byLane.values().iterator().next();
		return new Failed(lane(events.getFirst()), first(events), events.size() / 2, events.size(), fault);
	}

	List<Position> ends() {
		return byLane.values().stream().map(events -> events.getLast().recorded().position()).toList();
	}

	Map<Integer, Came> came() {
		var came = new TreeMap<Integer, Came>();
		byLane.forEach((lane, events) -> came.put(lane,
				new Came(events.getLast().recorded().position().position(), events.size())));
		return came;
	}

	private static int lane(Stored event) {
		return event.recorded().position().lane();
	}

	private static long first(List<Stored> events) {
		return events.getFirst().recorded().position().position();
	}
}
