package patients.restriction;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a record is closed, and to whom it is not. */
record RestrictionBody(@NotBlank @Size(max = 500) String reason,
		@Size(max = 200) @Schema(description = "Accounts, beside your own") @Nullable
		List<@NotBlank @Size(max = 100) String> mayOpen) {

	Stream<String> readers() {
		return Stream.ofNullable(mayOpen).flatMap(List::stream);
	}
}
