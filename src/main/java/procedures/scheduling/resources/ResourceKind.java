package procedures.scheduling.resources;

import concord.refusal.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** What an appointment may need. */
public enum ResourceKind {

	PRACTITIONER, LOCATION, DEVICE;

	public static ResourceKind of(String field, String code) {
		return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst()
				.orElseThrow(() -> new Refusal.Invalid(field, "must be practitioner, location or device"));
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** As the body of a request lists them. */
	String field() {
		return code() + "s";
	}
}
