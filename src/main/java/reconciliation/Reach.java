package reconciliation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import outbox.Progress.LaneProgress;

/**
 * How far billing and this comparison have read each lane.
 *
 * @param own     this comparison's
 * @param theirs  billing's, in the same order
 */
record Reach(List<LaneProgress> own, List<LaneProgress> theirs) {

	static Reach of(Map<Integer, LaneProgress> own, Map<Integer, LaneProgress> billing) {
		return new Reach(byLane(own), byLane(billing));
	}

	private static List<LaneProgress> byLane(Map<Integer, LaneProgress> lanes) {
		return lanes.values().stream().sorted(Comparator.comparingInt(LaneProgress::lane)).toList();
	}

	Integer[] lanes() {
		return own.stream().map(LaneProgress::lane).toArray(Integer[]::new);
	}

	Long[] billing() {
		return theirs.stream().map(LaneProgress::read).toArray(Long[]::new);
	}

	/** Whether all that was said in a lane is known here. */
	Boolean[] settled() {
		return own.stream().map(LaneProgress::complete).toArray(Boolean[]::new);
	}

	/** Events one of the two has still to read. */
	long inFlight() {
		var events = 0L;
		for (var i = 0; i < own.size(); i++) {
			events += own.get(i).head() - Math.min(own.get(i).read(), theirs.get(i).read());
		}
		return events;
	}
}
