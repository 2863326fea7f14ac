package procedures.orders;

import concord.refusal.Refusal;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How soon (FHIR request-priority); routine where nothing is said. */
enum Priority {

	ROUTINE, URGENT, ASAP, STAT;

	static Priority of(@Nullable String code) {
		return code == null ? ROUTINE : Arrays.stream(values()).filter(known -> known.code().equals(code)).findAny()
				.orElseThrow(() -> new Refusal.Invalid("priority", "must be one of "
						+ Arrays.stream(values()).map(Priority::code).toList()));
	}

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
