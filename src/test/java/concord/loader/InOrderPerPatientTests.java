package concord.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.client.GaveUp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InOrderPerPatientTests {

	private final InOrderPerPatient rows = new InOrderPerPatient(4);

	@Test
	void keepsTheOrderOfEachPatient() {
		var seen = new HashMap<String, List<Integer>>();
		IntStream.range(0, 50).forEach(i ->
				seen.put("p" + i, Collections.synchronizedList(new ArrayList<>())));

		for (var i = 0; i < 50_000; i++) {
			var number = i;
			rows.add("p" + i % 50, () -> seen.get("p" + number % 50).add(number));
		}
		rows.await();

		assertThat(seen.values()).allSatisfy(numbers -> assertThat(numbers).hasSize(1000).isSorted());
	}

	@Test
	void worksForSeveralPatientsAtOnceButNoMoreThanItHasWorkers() {
		var together = new CountDownLatch(4);
		var working = new AtomicInteger();
		var most = new AtomicInteger();

		for (var i = 0; i < 40; i++) {
			rows.add("p" + i, () -> {
				most.accumulateAndGet(working.incrementAndGet(), Math::max);
				together.countDown();
				await(together);
				working.decrementAndGet();
			});
		}
		rows.await();

		assertThat(most).hasValue(4);
	}

	@Test
	void stopsWhenOneGivesUp() {
		var done = new AtomicInteger();
		rows.add("p", () -> {
			throw new GaveUp("no server");
		});

		// the first may have given up by the time the second comes
		assertThatThrownBy(() -> {
			rows.add("p", done::incrementAndGet);
			rows.await();
		}).isInstanceOf(GaveUp.class).hasMessage("no server");
		assertThat(done).hasValue(0);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
