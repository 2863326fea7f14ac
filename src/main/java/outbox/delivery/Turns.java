package outbox.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import outbox.Position;

/**
 * Whose turn it is among the lanes of one module: each is idle, due, at work, or waiting a while. Whatever
 * comes while a lane is at work is read right after; while it waits, nudges do not hurry it. Due lanes are
 * read together, but for those that must be alone.
 */
final class Turns {

	private enum State {
		IDLE, DUE, AT_WORK, AT_WORK_WITH_MORE, WAITING
	}

	private final List<LaneReader> lanes;
	private final Round round;
	private final int mostAtOnce;
	private final Queue<Runnable> work;
	private final ScheduledExecutorService timer;
	private final State[] states = new State[Position.LANES];
	private boolean roundIsDue;

	Turns(List<LaneReader> lanes, Round round, int mostAtOnce, Queue<Runnable> work,
			ScheduledExecutorService timer) {
		this.lanes = lanes;
		this.round = round;
		this.mostAtOnce = mostAtOnce;
		this.work = work;
		this.timer = timer;
		Arrays.fill(states, State.IDLE);
	}

	LaneReader reader(int lane) {
		return lanes.get(lane);
	}

	synchronized void nudge(int lane) {
		switch (states[lane]) {
			case IDLE -> becomeDue(lane);
			case AT_WORK -> states[lane] = State.AT_WORK_WITH_MORE;
			case DUE, AT_WORK_WITH_MORE, WAITING -> { }
		}
	}

	private void readTogether() {
		var due = takeDue();
		if (due.isEmpty()) {
			return;
		}
		var next = due.stream().map(it -> Next.IDLE).toList();
		try {
			next = round.read(due);
		}
		finally { // also where an Error ends it: the poll brings the lanes back
			done(due, next);
		}
	}

	private void readAlone(LaneReader lane) {
		synchronized (this) {
			states[lane.lane()] = State.AT_WORK;
		}
		var next = Next.IDLE;
		try {
			next = lane.step();
		}
		finally {
			done(List.of(lane), List.of(next));
		}
	}

	private synchronized List<LaneReader> takeDue() {
		roundIsDue = false;
		var due = new ArrayList<LaneReader>();
		for (var lane : lanes) {
			if (states[lane.lane()] == State.DUE && !lane.alone()) {
				if (due.size() == mostAtOnce) {
					roundBecomesDue();
					break;
				}
				states[lane.lane()] = State.AT_WORK;
				due.add(lane);
			}
		}
		return due;
	}

	private synchronized void done(List<LaneReader> readers, List<Next> next) {
		for (var index = 0; index < readers.size(); index++) {
			done(readers.get(index).lane(), next.get(index));
		}
	}

	private void done(int lane, Next next) {
		if (next.pause().isPositive()) {
			states[lane] = State.WAITING;
			if (!timer.isShutdown()) {
				timer.schedule(() -> waited(lane), next.pause().toMillis(), TimeUnit.MILLISECONDS);
			}
		}
		else if (next.more() || states[lane] == State.AT_WORK_WITH_MORE) {
			becomeDue(lane);
		}
		else {
			states[lane] = State.IDLE;
		}
	}

	private synchronized void waited(int lane) {
		becomeDue(lane);
	}

	private void becomeDue(int lane) {
		states[lane] = State.DUE;
		var reader = lanes.get(lane);
		if (reader.alone()) {
			work.add(() -> readAlone(reader));
		}
		else {
			roundBecomesDue();
		}
	}

	private void roundBecomesDue() {
		if (!roundIsDue) {
			roundIsDue = true;
			work.add(this::readTogether);
		}
	}
}
