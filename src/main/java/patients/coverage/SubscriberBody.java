package patients.coverage;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import patients.identity.CleanText;
import patients.particulars.Sex;

/** Who is insured, where that is not the patient, as a caller says it and the API shows it. */
record SubscriberBody(@NotBlank @Size(max = 200) String family, @Size(max = 200) @Nullable String given,
		@Nullable LocalDate birthDate, @Schema(description = "Administrative gender") @Nullable Sex sex) {

	private static final int LONGEST = 200;

	Subscriber subscriber() {
		return new Subscriber(CleanText.of(family, "subscriber.family", LONGEST),
				given == null ? null : CleanText.of(given, "subscriber.given", LONGEST), birthDate, sex);
	}
}
