package billing.charges;

import billing.acts.Assessment.NotBillable;
import concord.refusal.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Why somebody decided that an act is not charged: the only way to an act that costs nothing. */
enum NotBillableReason {

	COURTESY("courtesy"), BUNDLED("bundled"), RESEARCH("research"), WARRANTY("warranty"), CHARITY("charity");

	final String code;

	NotBillableReason(String code) {
		this.code = code;
	}

	NotBillable assessment() {
		return new NotBillable(code, List.of());
	}

	static NotBillableReason of(String code) {
		return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst()
				.orElseThrow(() -> new Refusal.Invalid("reason", "is one of " + codes()));
	}

	private static String codes() {
		return Arrays.stream(values()).map(it -> it.code).collect(Collectors.joining(", "));
	}
}
