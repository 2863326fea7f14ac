package procedures.performed;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/** What a caller says when an act takes a move. */
sealed interface MoveBody {

	/** @param start when it began, whatever was planned */
	record Start(@NotNull OffsetDateTime start) implements MoveBody {
	}

	record Hold(@NotNull OffsetDateTime at, @NotBlank @Size(max = 500) String reason) implements MoveBody {
	}

	record Resume(@NotNull OffsetDateTime at) implements MoveBody {
	}

	record End(@NotNull OffsetDateTime end) implements MoveBody {
	}

	/** @param stopped {@code before-anaesthesia} or {@code after-anaesthesia} */
	record Stop(@NotNull OffsetDateTime end, @NotNull String stopped, @NotBlank @Size(max = 500) String reason)
			implements MoveBody {
	}

	/** @param reason coded, e.g. {@code patient-refused} */
	record NotDone(@NotNull String reason) implements MoveBody {
	}

	record Reason(@NotBlank @Size(max = 500) String reason) implements MoveBody {
	}

	/** @param practitioner who signs, an NPI where there is one */
	record Cosign(@NotBlank @Size(max = 100) String practitioner) implements MoveBody {
	}
}
