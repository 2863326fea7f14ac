package patients.duplicates;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pair of the worklist as the API shows it. */
public record DuplicateView(UUID id, List<UUID> patients,
		@Schema(description = "Null where nothing but a person saw it") @Nullable Grade grade, List<String> reasons,
		DuplicateStatus status, OffsetDateTime foundAt, @Nullable OffsetDateTime decidedAt, @Nullable String decidedBy,
		@Nullable String decisionReason) {
}
