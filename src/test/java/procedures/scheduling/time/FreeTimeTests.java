package procedures.scheduling.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreeTimeTests {

	private static final Instant MIDNIGHT = Instant.parse("2025-03-01T00:00:00Z");

	@Test
	void isOneWhereItTouches() {
		assertThat(FreeTime.of(List.of(span(10, 12), span(8, 9), span(9, 10))).spans()).containsExactly(span(8, 12));
	}

	@Test
	void isWhatIsLeft() {
		var free = FreeTime.of(List.of(span(8, 12), span(13, 17)));

		assertThat(free.without(List.of(span(9, 10), span(11, 14), span(17, 18))).spans())
				.containsExactly(span(8, 9), span(10, 11), span(14, 17));
		assertThat(free.and(FreeTime.of(List.of(span(7, 9), span(11, 15)))).spans())
				.containsExactly(span(8, 9), span(11, 12), span(13, 15));
	}

	/** Minute by minute: what is free is what is open and not taken. The seed is printed. */
	@Test
	void isRightMinuteByMinute() {
		var seed = System.nanoTime();
		var random = new Random(seed);
		for (var round = 0; round < 200; round++) {
			var open = spans(random);
			var other = spans(random);
			var taken = spans(random);

			var free = FreeTime.of(open).and(FreeTime.of(other)).without(taken);

			for (var minute = 0; minute < 60; minute++) {
				var one = new TimeSpan(at(minute), at(minute + 1));
				assertThat(free.covers(one)).as("seed %d, round %d, minute %d", seed, round, minute).isEqualTo(
						in(open, one) && in(other, one) && !in(taken, one));
			}
		}
	}

	@Test
	void isCutIntoSlotsThatHaveNotBegun() {
		var free = FreeTime.of(List.of(span(8, 10), span(11, 12)));

		assertThat(free.slots(Duration.ofMinutes(1), at(9))).containsExactly(span(9, 10), span(11, 12));
		assertThat(free.slots(Duration.ofMinutes(2), MIDNIGHT)).containsExactly(span(8, 10));
		assertThat(free.slots(Duration.ofMinutes(3), MIDNIGHT)).isEmpty();
	}

	private static boolean in(List<TimeSpan> spans, TimeSpan minute) {
		return spans.stream().anyMatch(it -> it.contains(minute));
	}

	private static List<TimeSpan> spans(Random random) {
		return new ArrayList<>(IntStream.range(0, random.nextInt(5)).mapToObj(it -> {
			var start = random.nextInt(58);
			return span(start, start + 1 + random.nextInt(60 - start));
		}).toList());
	}

	private static TimeSpan span(int from, int to) {
		return new TimeSpan(at(from), at(to));
	}

	private static Instant at(int minute) {
		return MIDNIGHT.plus(Duration.ofMinutes(minute));
	}
}
