package patients.duplicates;

import com.fasterxml.jackson.annotation.JsonProperty;
import concord.refusal.Refusal;

/** What was decided about two records. */
public enum DuplicateStatus {

	/** Nobody said yet. */
	@JsonProperty("open")
	OPEN,
	@JsonProperty("not-same")
	NOT_SAME;

	static DuplicateStatus of(String code) {
		return switch (code) {
			case "open" -> OPEN;
			case "not-same" -> NOT_SAME;
			default -> throw new Refusal.Invalid("status", "is one of open, not-same");
		};
	}
}
