package patients.particulars;

import concord.refusal.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/** From the first day to the last, both included; open where nothing is said. */
public record Period(@Nullable LocalDate start, @Schema(description = "Last day") @Nullable LocalDate end)
		implements ValueObject {

	void check(String field) {
		if (start != null && end != null && end.isBefore(start)) {
			throw new Refusal.Invalid(field + ".end", "must not be before the start");
		}
	}
}
