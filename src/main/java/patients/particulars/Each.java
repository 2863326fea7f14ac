package patients.particulars;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes in a list one by one, each under the path it has in the request. */
final class Each {

	private Each() {
	}

	/** {@code null} where nothing was said. */
	static <T> @Nullable List<T> of(@Nullable List<T> said, String field, BiFunction<T, String, T> clean) {
		return said == null ? null : IntStream.range(0, said.size())
				.mapToObj(i -> clean.apply(said.get(i), "%s[%d]".formatted(field, i))).toList();
	}
}
