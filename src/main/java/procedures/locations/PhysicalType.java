package procedures.locations;

import concord.refusal.Refusal;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What kind of place (FHIR location-physical-type), the larger before the smaller. */
public enum PhysicalType {

	/** Building. */
	BU,
	/** Wing. */
	WI,
	/** Level, a floor. */
	LVL,
	/** Ward. */
	WA,
	/** An area within a ward. */
	AREA,
	/** Room. */
	RO,
	/** Bed. */
	BD;

	static PhysicalType of(@Nullable String code) {
		return Arrays.stream(values()).filter(known -> known.code().equals(code)).findAny()
				.orElseThrow(() -> new Refusal.Invalid("physicalType", "must be one of "
						+ Arrays.stream(values()).map(PhysicalType::code).toList()));
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** So no place can be within itself, by whatever way round. */
	boolean mayHold(PhysicalType part) {
		return compareTo(part) < 0;
	}
}
