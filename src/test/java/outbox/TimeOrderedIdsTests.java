package outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** New ids are in the order they were made in, and of version 7. */
class TimeOrderedIdsTests {

	@Test
	void areInTheOrderTheyWereMadeIn() {
		var ids = Stream.generate(TimeOrderedIds::next).limit(100_000).map(Object::toString).toList();

		assertThat(ids).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void areVersionSevenOfTheTime() {
		var before = System.currentTimeMillis();

		var id = TimeOrderedIds.next();

		assertThat(id.version()).isEqualTo(7);
		assertThat(id.variant()).isEqualTo(2);
		assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, before + 60_000);
	}
}
