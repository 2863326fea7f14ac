package patients.restriction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a record is opened again. */
record LiftBody(@NotBlank @Size(max = 500) String reason) {
}
