package outbox.delivery;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import outbox.Position;

/**
 * Whose turn it is among the lanes of one module: each is idle, due, at work, or waiting a while. Whatever
 * comes while a lane is at work is read right after; while it waits, nudges do not hurry it.
 * <p>
 * Due lanes are read together, but for those that must be alone. While a round is at work, what becomes due
 * waits for the next; where that is much, the next rests as long as the last one took: the busier the log, the
 * more a transaction does. More than one round is at work only where one is not enough: when lanes have a
 * backlog the workers share it, and who has waited for a slow round long enough is not kept by it.
 */
final class Turns {

	/** How long a lane waits for a round it is not in before another one begins. */
	private static final Duration PATIENCE = Duration.ofMillis(50);

	/** So many lanes that are due when a round ends mean that the log is busy. */
	private static final int BUSY = 4;
	private static final Duration LONGEST_REST = Duration.ofMillis(10);

	private enum State {
		IDLE, DUE, AT_WORK, AT_WORK_WITH_MORE, WAITING
	}

	private final List<LaneReader> lanes;
	private final Round round;
	private final int workers;
	private final Queue<Runnable> work;
	private final ScheduledExecutorService timer;
	private final State[] states = new State[Position.LANES];
	private final BitSet behind = new BitSet(Position.LANES);
	private int roundsAtWork;
	private long begun;
	private boolean roundIsDue;
	private boolean resting;
	private boolean patience;

	Turns(List<LaneReader> lanes, Round round, int workers, Queue<Runnable> work,
			ScheduledExecutorService timer) {
		this.lanes = lanes;
		this.round = round;
		this.workers = workers;
		this.work = work;
		this.timer = timer;
		Arrays.fill(states, State.IDLE);
	}

	LaneReader reader(int lane) {
		return lanes.get(lane);
	}

	synchronized void nudge(int lane) {
		switch (states[lane]) {
			case IDLE -> {
				becomeDue(lane);
				carryOn();
			}
			case AT_WORK -> states[lane] = State.AT_WORK_WITH_MORE;
			case DUE, AT_WORK_WITH_MORE, WAITING -> { }
		}
	}

	private void readTogether() {
		var due = takeDue();
		if (due.isEmpty()) {
			return;
		}
		var begin = System.nanoTime();
		var next = due.stream().map(it -> Next.IDLE).toList();
		try {
			next = round.read(due);
		}
		finally { // also where an Error ends it: the poll brings the lanes back
			roundDone(due, next, Duration.ofNanos(System.nanoTime() - begin));
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
			aloneDone(lane.lane(), next);
		}
	}

	private synchronized List<LaneReader> takeDue() {
		roundIsDue = false;
		var due = due().limit(share()).toList();
		due.forEach(it -> states[it.lane()] = State.AT_WORK);
		if (!due.isEmpty()) {
			roundsAtWork++;
			begun = System.nanoTime();
			carryOn();
		}
		return due;
	}

	/** Of a backlog each worker takes its part; otherwise one takes all there is. */
	private int share() {
		return behind.isEmpty() ? Position.LANES : Math.ceilDiv(Position.LANES, workers);
	}

	private synchronized void roundDone(List<LaneReader> readers, List<Next> next, Duration took) {
		roundsAtWork--;
		for (var index = 0; index < readers.size(); index++) {
			done(readers.get(index).lane(), next.get(index));
		}
		if (due().count() >= BUSY && behind.isEmpty()) {
			rest(took.compareTo(LONGEST_REST) < 0 ? took : LONGEST_REST);
		}
		carryOn();
	}

	private synchronized void aloneDone(int lane, Next next) {
		done(lane, next);
		carryOn();
	}

	private void done(int lane, Next next) {
		behind.set(lane, next.more());
		if (next.pause().isPositive()) {
			states[lane] = State.WAITING;
			later(next.pause(), () -> becomeDue(lane));
		}
		else if (next.more() || states[lane] == State.AT_WORK_WITH_MORE) {
			becomeDue(lane);
		}
		else {
			states[lane] = State.IDLE;
		}
	}

	private void becomeDue(int lane) {
		states[lane] = State.DUE;
		var reader = lanes.get(lane);
		if (reader.alone()) {
			work.add(() -> readAlone(reader));
		}
	}

	private Stream<LaneReader> due() {
		return lanes.stream().filter(it -> states[it.lane()] == State.DUE && !it.alone());
	}

	/** Has what is due read: now, or when those who are at it have had their time. */
	private void carryOn() {
		if (!roundIsDue && due().findAny().isPresent()) {
			if (!behind.isEmpty() || roundsAtWork == 0 && !resting) {
				beginRound();
			}
			else if (!patience) {
				patience = true;
				later(PATIENCE, this::endOfPatience);
			}
		}
	}

	private void beginRound() {
		roundIsDue = true;
		work.add(this::readTogether);
	}

	private void rest(Duration rest) {
		resting = true;
		later(rest, () -> resting = false);
	}

	private void endOfPatience() {
		patience = false;
		var slow = System.nanoTime() - begun >= PATIENCE.toNanos();
		if (slow && !roundIsDue && due().findAny().isPresent()) {
			beginRound();
		}
	}

	private void later(Duration pause, Runnable then) {
		if (!timer.isShutdown()) {
			timer.schedule(() -> afterwards(then), pause.toNanos(), TimeUnit.NANOSECONDS);
		}
	}

	private synchronized void afterwards(Runnable then) {
		then.run();
		carryOn();
	}
}
