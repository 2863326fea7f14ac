package outbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import outbox.Position;
import outbox.delivery.Batch.Came;
import outbox.delivery.Delivery.Manner;
import outbox.subscribing.Subscription;

/** Who reads when: worked by hand, with workers who start when they are told and a timer that rings when it is. */
class TurnsTests {

	private static final int WORKERS = 4;

	private final ArrayDeque<Runnable> work = new ArrayDeque<>();
	private final Timer timer = new Timer();
	private final Reads log = new Reads();
	private final Turns turns = new Turns(IntStream.range(0, Position.LANES).mapToObj(this::lane).toList(),
			new Round(RoundTests.SUBSCRIPTION, log, RoundTests.SETTINGS), WORKERS, work, timer);

	@Test
	void readsTogetherWhatIsDueWhenAWorkerBegins() {
		nudge(3, 1, 2, 1);

		assertThat(work).hasSize(1);
		work();

		assertThat(log.rounds).containsExactly(List.of(1, 2, 3));
		assertThat(work).isEmpty();
	}

	@Test
	void readsAgainWhatWasNudgedWhileItWasRead() {
		log.meanwhile = lanes -> nudge(5);
		nudge(5);

		work();
		log.meanwhile = lanes -> { };
		work();

		assertThat(log.rounds).containsExactly(List.of(5), List.of(5));
		assertThat(work).isEmpty();
	}

	/** One round at work where one is enough: the rest waits for it and is read together. */
	@Test
	void beginsNoSecondRoundBesideAFastOne() {
		log.meanwhile = lanes -> {
			nudge(6, 7);
			timer.ring();
			assertThat(work).isEmpty();
		};
		nudge(5);

		work();
		log.meanwhile = lanes -> { };
		work();

		assertThat(log.rounds).containsExactly(List.of(5), List.of(6, 7));
	}

	/** Nor is anybody kept for long by a slow one. */
	@Test
	void beginsASecondRoundBesideASlowOne() {
		log.meanwhile = lanes -> {
			nudge(6);
			pause();
			timer.ring();
			log.meanwhile = none -> { };
			work();
		};
		nudge(5);

		work();

		assertThat(log.rounds).containsExactly(List.of(5), List.of(6));
	}

	/** The busier the log, the more a transaction does: the next round waits until there is more. */
	@Test
	void restsWhereMuchIsDueAndThenTakesAll() {
		log.meanwhile = lanes -> nudge(6, 7, 8, 9);
		nudge(5);
		work();
		log.meanwhile = lanes -> { };

		assertThat(work).as("it rests").isEmpty();
		nudge(10);
		timer.ring();
		work();

		assertThat(log.rounds).containsExactly(List.of(5), List.of(6, 7, 8, 9, 10));
	}

	@Test
	void sharesABacklogAmongTheWorkers() {
		log.full = true;
		nudge(IntStream.range(0, Position.LANES).toArray());
		work();
		assertThat(log.rounds.getFirst()).hasSize(Position.LANES);

		log.meanwhile = lanes -> {
			log.meanwhile = none -> { };
			assertThat(work).as("a second worker begins while the first is at it").hasSize(1);
			work();
		};
		work();

		assertThat(log.rounds.subList(1, 3)).allMatch(it -> it.size() == Position.LANES / WORKERS);
		assertThat(log.rounds.get(1)).doesNotContainAnyElementsOf(log.rounds.get(2));
	}

	@Test
	void isNotHurriedWhileItWaits() {
		log.outages = 1;
		nudge(5);
		work();

		nudge(5, 5);
		assertThat(work).isEmpty();
		timer.ring();
		work();

		assertThat(log.rounds).containsExactly(List.of(5));
	}

	/** (A5) One that must be read alone does not keep the others, nor they it. */
	@Test
	void readsALaneWithACulpritByItself() {
		log.culprit = 5;
		nudge(4, 5, 6);
		work();

		log.culprit = -1;
		work();
		assertThat(work).as("the culprit's lane waits a moment").isEmpty();
		timer.ring();
		work();

		assertThat(log.rounds).containsExactly(List.of(4, 6), List.of(5));
	}

	/** Not even an error of the machine leaves a lane at work for ever: after a moment each goes on alone. */
	@Test
	void letsGoOfItsLanesWhateverEndsARound() {
		log.meanwhile = lanes -> {
			throw new OutOfMemoryError("told to fail");
		};
		nudge(5, 6);
		work();
		log.meanwhile = lanes -> { };

		nudge(5, 6);
		assertThat(work).as("they wait a moment").isEmpty();
		timer.ring();
		work();
		work();

		assertThat(log.rounds).containsExactly(List.of(5), List.of(6));
	}

	private LaneReader lane(int lane) {
		return new LaneReader(RoundTests.SUBSCRIPTION, lane, log, RoundTests.SETTINGS);
	}

	private void nudge(int... lanes) {
		IntStream.of(lanes).forEach(turns::nudge);
	}

	private void work() {
		work.remove().run();
	}

	private static void pause() {
		try {
			Thread.sleep(60);
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Rings for all who asked when it is told to, however long they wanted to wait. */
	private static final class Timer extends ScheduledThreadPoolExecutor {

		private final List<Runnable> asked = new ArrayList<>();

		Timer() {
			super(1);
		}

		@Override
		public @Nullable ScheduledFuture<?> schedule(Runnable then, long pause, TimeUnit unit) {
			asked.add(then);
			return null;
		}

		void ring() {
			var now = List.copyOf(asked);
			asked.clear();
			now.forEach(Runnable::run);
		}
	}

	/** What was read, in which rounds; what else happens while one is at work; and what it finds. */
	private static final class Reads extends Delivery {

		final List<List<Integer>> rounds = new ArrayList<>();
		Consumer<Collection<Integer>> meanwhile = lanes -> { };
		boolean full;
		int outages;
		int culprit = -1;

		Reads() {
			super(null, null, null, null, null);
		}

		@Override
		Map<Integer, Came> deliver(Subscription to, Collection<Integer> lanes, int limit,
				Manner manner) {
			if (outages-- > 0) {
				throw new CannotAcquireLockException("not now");
			}
			if (lanes.contains(culprit)) {
				throw new Failed(culprit, 1, 0, 1, new IllegalStateException("told to fail"));
			}
			var index = rounds.size();
			rounds.add(List.copyOf(new TreeSet<>(lanes)));
			try {
				meanwhile.accept(lanes);
			}
			catch (Error e) {
				rounds.remove(index);
				throw e;
			}
			var came = new TreeMap<Integer, Came>();
			lanes.forEach(lane -> came.put(lane, new Came(1, full ? limit : 1)));
			return came;
		}
	}
}
