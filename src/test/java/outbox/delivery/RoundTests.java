package outbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import outbox.delivery.Batch.Came;
import outbox.delivery.Delivery.Manner;
import outbox.subscribing.Subscription;

/** Lanes that are read together, and what one of them costs the others. */
class RoundTests {

	static final OutboxSettings SETTINGS = LaneReaderTests.SETTINGS;
	static final Subscription SUBSCRIPTION = LaneReaderTests.SUBSCRIPTION;

	final Lanes log = new Lanes();
	final Round round = new Round(SUBSCRIPTION, log, SETTINGS);
	final List<LaneReader> lanes = IntStream.range(0, 8)
			.mapToObj(lane -> new LaneReader(SUBSCRIPTION, lane, log, SETTINGS)).toList();

	@Test
	void readsAllOfThemInOneTransaction() {
		var next = round.read(lanes);

		assertThat(next).allSatisfy(it -> assertThat(it.more()).isTrue());
		assertThat(log.applied).hasSize(8).containsValue(SETTINGS.batch() / 8);
		assertThat(log.transactions).isEqualTo(1);
	}

	/** A failing event costs its round once; then its lane goes alone, and the others go on together. */
	@Test
	void goesOnWithoutTheLaneOfTheCulprit() {
		log.culprit = 3;

		var next = round.read(lanes);

		assertThat(next).filteredOn(Next::more).hasSize(7);
		assertThat(lanes).filteredOn(LaneReader::alone).extracting(LaneReader::lane).containsExactly(3);
		round.read(lanes.stream().filter(it -> !it.alone()).toList());
		assertThat(log.applied).hasSize(7).doesNotContainKey(3);
	}

	@Test
	void suspectsThemAllWhenOnlyTheCommitRefuses() {
		log.culprit = Failed.SOME_LANE;

		round.read(lanes);

		assertThat(lanes).allMatch(LaneReader::alone);
		log.culprit = null;
		lanes.forEach(LaneReader::step);
		assertThat(lanes).noneMatch(LaneReader::alone);
	}

	/** One transient failure costs its own batch, and nothing afterwards: they stay together. */
	@Test
	void staysTogetherAfterAMomentsOutage() {
		log.outages = 1;

		var next = round.read(lanes);

		assertThat(next).allSatisfy(it -> assertThat(it.pause()).isPositive().isLessThan(Duration.ofSeconds(1)));
		assertThat(lanes).noneMatch(LaneReader::alone);
		assertThat(round.read(lanes)).allSatisfy(it -> assertThat(it.more()).isTrue());
		assertThat(log.transactions).isEqualTo(2);
	}

	/** What fails again and again may be one lane's doing: each shows by itself, and those that can go on do. */
	@Test
	void partsWhatFailsAgainAndAgain() {
		log.outages = 2;

		round.read(lanes);
		round.read(lanes);

		assertThat(lanes).allMatch(LaneReader::alone);
		lanes.forEach(LaneReader::step);
		assertThat(lanes).noneMatch(LaneReader::alone);
	}

	/** Each goes on alone, after a moment and with less: what is still too much shows by itself. */
	@Test
	void partsWhatIsTooMuchForTheMachine() {
		log.spent = true;

		var next = round.read(lanes);

		assertThat(next).allSatisfy(it -> assertThat(it.pause()).isPositive());
		assertThat(lanes).allMatch(LaneReader::alone);
		log.spent = false;
		lanes.forEach(LaneReader::step);
		assertThat(log.applied).hasSize(8).containsValue(SETTINGS.batch() / 8 / 2);
	}

	/** Lanes with events without end, one of which may fail, or the database. */
	private static class Lanes extends Delivery {

		final Map<Integer, Integer> applied = new TreeMap<>();
		Integer culprit;
		int transactions;
		int outages;
		boolean spent;

		Lanes() {
			super(null, null, null, null, null);
		}

		@Override
		Map<Integer, Came> deliver(Subscription to, Collection<Integer> lanes, int limit,
				Manner manner) {
			transactions++;
			if (outages-- > 0) {
				throw new CannotAcquireLockException("not now");
			}
			if (spent) {
				throw new Failed(lanes.iterator().next(), 1, 0, 1, new OutOfMemoryError("told to fail"));
			}
			if (culprit != null && (culprit == Failed.SOME_LANE || lanes.contains(culprit))) {
				throw new Failed(culprit, 1, 0, 1, new IllegalStateException("told to fail"));
			}
			var came = new TreeMap<Integer, Came>();
			lanes.forEach(lane -> came.put(lane, new Came(applied.merge(lane, limit, Integer::sum), limit)));
			return came;
		}
	}
}
