package procedures.course;

import concord.refusal.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Why a planned act is not done (FHIR Procedure.statusReason). */
public enum NotDoneReason {

	PATIENT_REFUSED("patient-refused"), NO_SHOW("no-show"), CONTRAINDICATED("contraindicated"),
	PATIENT_CONDITION("patient-condition"), EQUIPMENT("equipment"), STAFF("staff"), DUPLICATE("duplicate"),
	OTHER("other");

	public final String code;

	NotDoneReason(String code) {
		this.code = code;
	}

	public static NotDoneReason of(String code) {
		return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst()
				.orElseThrow(() -> new Refusal.Invalid("reason", "is one of " + codes()));
	}

	private static String codes() {
		return Arrays.stream(values()).map(it -> it.code).collect(Collectors.joining(", "));
	}
}
