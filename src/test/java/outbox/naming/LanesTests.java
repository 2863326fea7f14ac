package outbox.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import outbox.Position;
import outbox.TimeOrderedIds;

class LanesTests {

	@Test
	void neverChangeTheirAnswer() {
		assertThat(Lanes.of(UUID.fromString("00000000-0000-0000-0000-000000000000"))).isZero();
		assertThat(Lanes.of(UUID.fromString("6252ef78-e442-3081-f63b-36435c505a7f"))).isEqualTo(33);
		assertThat(Lanes.of(UUID.fromString("0197a5e2-7f3c-7aaa-8bbb-0123456789ab"))).isEqualTo(16);
	}

	@Test
	void spreadPatientsEvenly() {
		var counts = new int[Position.LANES];

		IntStream.range(0, 64_000).forEach(n -> counts[Lanes.of(TimeOrderedIds.next())]++);

		assertThat(IntStream.of(counts)).allSatisfy(count -> assertThat(count).isBetween(800, 1200));
	}
}
