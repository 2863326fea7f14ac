package patients.merging;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which record goes on in place of the one in the path. */
public record MergeBody(@NotNull @Schema(description = "The record that goes on") UUID survivorId) {
}
