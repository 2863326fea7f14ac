package patients.registration;

import concord.web.PartialDate;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a registrar says about a person's death. */
record DeathBody(@Schema(description = "Left out where it is not known") @Nullable PartialDate date,
		@Schema(description = "True takes it back: the person lives", defaultValue = "false")
		@Nullable Boolean enteredInError) {

	boolean takesBack() {
		return Boolean.TRUE.equals(enteredInError);
	}
}
