package concord.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most {@link PageRequest#limit()}
 * @param next  the cursor of the next page, {@code null} on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

	/**
	 * Cuts {@code found}, read with one row more than the limit, to the page, its cursor made from the last
	 * item.
	 */
	public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, String> key) {
		if (found.size() <= request.limit()) {
			return new Page<>(found, null);
		}
		var items = found.subList(0, request.limit());
		return new Page<>(items, PageRequest.encode(key.apply(items.getLast())));
	}
}
