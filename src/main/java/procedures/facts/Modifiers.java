package procedures.facts;

import concord.refusal.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a list of modifiers may be: at most 4 of 2 capital letters or digits (CPT and HCPCS), none twice. What
 * contradicts itself is refused: both sides and one side, repeated by the same and by another practitioner.
 */
final class Modifiers {

	private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");

	/** Discontinued before and after anaesthesia: what stopping an act says of it. */
	private static final Set<String> OF_STOPPING = Set.of("73", "74");

	private Modifiers() {
	}

	static void check(List<String> modifiers) {
		expect(modifiers.size() <= 4 && new HashSet<>(modifiers).size() == modifiers.size(),
				"must be at most 4, none twice");
		expect(modifiers.stream().allMatch(modifier -> MODIFIER.matcher(modifier).matches()),
				"must each be 2 capital letters or digits");
		expect(modifiers.stream().noneMatch(OF_STOPPING::contains), "must not be 73 or 74: stop the act instead");
		expect(!modifiers.contains("50") || !modifiers.contains("LT") && !modifiers.contains("RT"),
				"must be 50 for both sides, or LT or RT for one");
		expect(!modifiers.containsAll(List.of("76", "77")), "must be 76 or 77, not both");
	}

	private static void expect(boolean met, String message) {
		if (!met) {
			throw new Refusal.Invalid("modifiers", message);
		}
	}
}
