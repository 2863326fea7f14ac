package concord.web.admission;

import concord.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers at once. Every one of them must get an answer. */
final class Crowd {

	private Crowd() {
	}

	/** All {@code callers} at the same time. */
	static List<Answer> atOnce(int callers, IntFunction<Answer> call) {
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			return all(IntStream.range(0, callers).mapToObj(n -> threads.submit(() -> call.apply(n))).toList());
		}
	}

	/** New callers at a fixed rate, whatever became of those before them. */
	static List<Answer> arriving(int aSecond, int seconds, IntFunction<Answer> call) throws InterruptedException {
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var answers = new ArrayList<Future<Answer>>();
			var begin = System.nanoTime();
			for (var n = 0; n < aSecond * seconds; n++) {
				var caller = n;
				TimeUnit.NANOSECONDS.sleep(begin + n * 1_000_000_000L / aSecond - System.nanoTime());
				answers.add(threads.submit(() -> call.apply(caller)));
			}
			return all(answers);
		}
	}

	/** Each calls again as soon as it is answered. */
	static List<Answer> steady(int callers, int seconds, IntFunction<Answer> call) {
		var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var each = IntStream.range(0, callers).mapToObj(n -> threads.submit(() -> {
				var answers = new ArrayList<Answer>();
				while (System.nanoTime() < end) {
					answers.add(call.apply(n));
				}
				return answers;
			})).toList();
			return all(each).stream().flatMap(List::stream).toList();
		}
	}

	private static <T> List<T> all(List<Future<T>> futures) {
		return futures.stream().map(Crowd::of).toList();
	}

	private static <T> T of(Future<T> future) {
		try {
			return future.get(60, TimeUnit.SECONDS);
		}
		catch (InterruptedException | ExecutionException | java.util.concurrent.TimeoutException e) {
			throw new AssertionError("a caller was not answered", e);
		}
	}
}
