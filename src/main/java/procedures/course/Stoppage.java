package procedures.course;

import concord.refusal.Refusal;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;

/** Whether anaesthesia had begun when an act was stopped: the claim's modifier, and what is paid. */
public enum Stoppage {

	/** Modifier 73 (discontinued before the administration of anaesthesia). */
	BEFORE_ANAESTHESIA("before-anaesthesia", "73"),
	/** Modifier 74 (discontinued after it). */
	AFTER_ANAESTHESIA("after-anaesthesia", "74");

	@EnumeratedValue
	public final String code;

	public final String modifier;

	Stoppage(String code, String modifier) {
		this.code = code;
		this.modifier = modifier;
	}

	public static Stoppage of(String code) {
		return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst().orElseThrow(
				() -> new Refusal.Invalid("stopped", "is before-anaesthesia or after-anaesthesia"));
	}
}
