package patients.restriction;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a record is closed, as the API shows it. */
record RestrictionView(boolean restricted, @Nullable String reason, @Nullable String by,
		@Nullable OffsetDateTime at, List<String> mayOpen) {
}
