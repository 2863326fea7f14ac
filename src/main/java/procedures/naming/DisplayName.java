package procedures.naming;

import concord.refusal.Refusal;
import org.jmolecules.ddd.types.ValueObject;

/** What people call it: never compared, at most 200 characters. */
public record DisplayName(String name) implements ValueObject {

	private static final int LONGEST = 200;

	public DisplayName {
		name = clean("name", name);
	}

	/** @param field where it stands in what the caller said */
	public static DisplayName of(String field, String name) {
		return new DisplayName(clean(field, name));
	}

	private static String clean(String field, String name) {
		var clean = name.strip();
		if (clean.isEmpty() || clean.length() > LONGEST) {
			throw new Refusal.Invalid(field, "must be given, with at most %d characters".formatted(LONGEST));
		}
		return clean;
	}
}
