package patients.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a record as the API shows it.
 *
 * @param at      when it was said
 * @param by      who said it
 * @param changes what became different; all there is, in the first version
 */
public record ChangeView(int version, OffsetDateTime at, String by, List<Change> changes) {

	/** A field before and after; {@code null} where there was nothing, or is nothing any more. */
	record Change(String field, @Schema(description = "As the field is shown") @Nullable Object before,
			@Schema(description = "As the field is shown") @Nullable Object after) {
	}

	static List<Change> changes(Map<String, Object> before, Map<String, Object> after) {
		var fields = new TreeSet<>(after.keySet());
		fields.addAll(before.keySet());
		fields.removeAll(Set.of("version", "restricted"));
		return fields.stream().map(it -> new Change(it, before.get(it), after.get(it)))
				.flatMap(it -> Objects.equals(it.before(), it.after()) ? Stream.empty() : Stream.of(it)).toList();
	}
}
