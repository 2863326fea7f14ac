package procedures.practitioners;

import concord.refusal.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import procedures.naming.DisplayName;
import procedures.naming.LocalCode;
import procedures.naming.Npi;

/** A practitioner as a caller describes one. */
record PractitionerBody(@NotNull String code, @Nullable String npi, @NotNull @Valid Name name,
		@Nullable String taxonomy, @Nullable Boolean active, @Nullable @Valid Period period) {

	record Name(@NotBlank @Size(max = 200) String family,
			@Nullable @Size(max = 10) List<@NotBlank @Size(max = 200) String> given) {
	}

	/** The first and the last day, as far as they are known. */
	record Period(@Nullable LocalDate start, @Nullable LocalDate end) {

		Tenure tenure() {
			if (start != null && end != null && end.isBefore(start)) {
				throw new Refusal.Invalid("period.end", "must not be before the start");
			}
			return new Tenure(start, end);
		}
	}

	PractitionerDetails details() {
		var given = name.given() == null ? List.<String>of() : name.given();
		return new PractitionerDetails(new LocalCode(code), Npi.ofNullable(npi), new DisplayName(name.family()),
				given.stream().map(DisplayName::new).toList(), taxonomy, active == null || active,
				period == null ? Tenure.OPEN : period.tenure());
	}
}
