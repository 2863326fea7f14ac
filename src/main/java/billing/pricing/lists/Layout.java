package billing.pricing.lists;

import java.util.List;
import java.util.function.Function;

/**
 * What a kind of list looks like.
 *
 * @param noun     what one line says, e.g. {@code price}
 * @param required columns that must be there
 * @param optional columns that may be
 * @param row      makes of a line's cells what it says; called for whole lines only
 */
public record Layout<R extends Said<R>>(String noun, List<String> required, List<String> optional,
		Function<Cells, R> row) {
}
