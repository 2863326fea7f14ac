package billing.pricing.lists;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a line would change.
 *
 * @param line the line that says so
 * @param what {@code added}, {@code changed} or {@code ended}
 * @param of   what it is about
 * @param was  what was said before; {@code null} where nothing was
 * @param until the last day; {@code null} while open
 */
public record Difference(int line, String what, String of, LocalDate from, @Nullable LocalDate until,
		@Nullable String was, String is) {

	static Difference of(String what, Said<?> is, @Nullable Said<?> was) {
		return new Difference(is.line(), what, is.key().toString(), is.from(),
				is.to().equals(Said.OPEN) ? null : is.to(), was == null ? null : was.facts(), is.facts());
	}
}
