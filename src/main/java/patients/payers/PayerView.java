package patients.payers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payer as the API shows it. */
record PayerView(UUID id, int version, String code, String name, @Nullable String electronicId,
		boolean active) {

	PayerDetails details() {
		return new PayerDetails(code, name, electronicId, active);
	}

	String etag() {
		return String.valueOf(version);
	}
}
