package outbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import outbox.delivery.Batch.Came;
import outbox.delivery.Delivery.Manner;
import outbox.subscribing.Subscription;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

/** How a reader finds a culprit: against a log of numbers, some of which throw. */
class LaneReaderTests {

	static final int EVENTS = 1_000;
	static final Subscription SUBSCRIPTION = new Subscription("drill", Map.of(), Map.of(), Set.of(), Set.of());
	static final OutboxSettings SETTINGS = new OutboxSettings(true, 1, 100, Duration.ofSeconds(1), 3,
			Duration.ZERO, Duration.ofSeconds(30));

	@RepeatedTest(20)
	void appliesAllButTheCulpritsInOrder() {
		var seed = new Random().nextLong();
		var random = new Random(seed);
		var poison = new HashSet<Long>();
		random.longs(random.nextInt(30), 1, EVENTS + 1).forEach(poison::add);
		var log = new Numbers(poison, random.nextBoolean());

		drain(log);

		assertThat(log.parked).as("seed " + seed).containsExactlyElementsOf(poison.stream().sorted().toList());
		assertThat(log.applied).as("seed " + seed).containsExactlyElementsOf(
				LongStream.rangeClosed(1, EVENTS).boxed().filter(it -> !poison.contains(it)).toList());
	}

	/** (A5) and the prototype's fall: one failing event, and the lane stayed in single steps for ever. */
	@Test
	void readsInBatchesAgainBehindACulprit() {
		var log = new Numbers(Set.of(150L), false);

		drain(log);

		assertThat(log.transactions).isLessThan(EVENTS / SETTINGS.batch() + 10);
	}

	@Test
	void findsACulpritThatOnlyTheCommitRefuses() {
		var log = new Numbers(Set.of(150L), true);

		drain(log);

		assertThat(log.parked).containsExactly(150L);
		assertThat(log.transactions).isLessThan(EVENTS / SETTINGS.batch() + 40);
	}

	@Test
	void parksNothingWhileTheInfrastructureFails() {
		var log = new Numbers(Set.of(), false);
		log.outages = 500;

		drain(log);

		assertThat(log.parked).isEmpty();
		assertThat(log.applied).hasSize(EVENTS);
	}

	/** What is too much for the machine is tried with less, and no event is to blame for it. */
	@Test
	void readsLessWhereTheMachineIsAtItsEnd() {
		var log = new Numbers(Set.of(), false);
		log.tooMuch = 20;

		drain(log);

		assertThat(log.parked).isEmpty();
		assertThat(log.applied).hasSize(EVENTS);
		assertThat(log.transactions).isLessThan(EVENTS / 3);
	}

	@Test
	void remembersNothingBeyondItsCheckpoint() {
		var log = new Numbers(Set.of(), false);
		var reader = new LaneReader(SUBSCRIPTION, 0, log, SETTINGS);
		reader.step();

		reader.standsAt(SETTINGS.batch());
		assertThat(reader.position()).isEqualTo(SETTINGS.batch());
		reader.standsAt(7);
		assertThat(reader.position()).isEqualTo(7);
		reader.forget();
		assertThat(reader.position()).isNegative();
	}

	private static void drain(Numbers log) {
		var reader = new LaneReader(SUBSCRIPTION, 0, log, SETTINGS);
		for (var steps = 0; log.position < EVENTS; steps++) {
			assertThat(steps).as("it must end").isLessThan(100_000);
			reader.step();
		}
	}

	/** A lane whose events are the numbers from 1; the poisoned ones throw, at once or only at the commit. */
	private static class Numbers extends Delivery {

		final List<Long> applied = new ArrayList<>();
		final List<Long> parked = new ArrayList<>();
		final Set<Long> poison;
		final boolean atCommit;
		int transactions;
		int outages;
		int tooMuch = Integer.MAX_VALUE;
		long position;

		Numbers(Set<Long> poison, boolean atCommit) {
			super(null, null, null, null, null);
			this.poison = poison;
			this.atCommit = atCommit;
		}

		@Override
		Map<Integer, Came> deliver(Subscription to, Collection<Integer> lanes, int limit,
				Manner manner) {
			transactions++;
			if (outages-- > 0) {
				throw new CannotAcquireLockException("not now");
			}
			if (limit > tooMuch) {
				throw new OutOfMemoryError("told to fail");
			}
			var read = LongStream.rangeClosed(position + 1, Math.min(EVENTS, position + limit)).boxed().toList();
			var culprit = read.stream().filter(poison::contains).findFirst();
			if (culprit.isPresent()) {
				var index = read.indexOf(culprit.get());
				throw atCommit ? new Failed(0, position + 1, read.size() / 2, read.size(), new IllegalStateException())
						: new Failed(0, position + 1, index, index + 1, new IllegalStateException());
			}
			applied.addAll(read);
			position += read.size();
			return Map.of(0, new Came(position, read.size()));
		}

		@Override
		Came park(Subscription to, int lane, long at, int attempts, String error) {
			assertThat(at).isEqualTo(position + 1);
			assertThat(attempts).isEqualTo(SETTINGS.attempts());
			parked.add(++position);
			return new Came(position, 1);
		}
	}
}
