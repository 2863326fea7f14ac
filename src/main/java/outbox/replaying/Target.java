package outbox.replaying;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a replay's effects go: over what is there, or into a copy beside it. */
enum Target {

	@JsonProperty("place")
	PLACE,
	@JsonProperty("shadow")
	SHADOW;

	String stored() {
		return name().toLowerCase(Locale.ROOT);
	}
}
