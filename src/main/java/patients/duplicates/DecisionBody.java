package patients.duplicates;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody says about two records. */
record DecisionBody(@NotNull UUID patientId, @NotNull DuplicateStatus decision,
		@Size(max = 500) @Nullable String reason) {
}
