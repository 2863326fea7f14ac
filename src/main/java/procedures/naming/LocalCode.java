package procedures.naming;

import concord.refusal.Refusal;
import java.util.regex.Pattern;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The hospital's own code for one of its people, places or things: what its files call it, so that a second
 * import means the same one. At most 60 characters, no blanks around it, single blanks within.
 */
public record LocalCode(String code) implements ValueObject {

	private static final Pattern CODE = Pattern.compile("[^\\s\\p{Cntrl}]+( [^\\s\\p{Cntrl}]+)*");

	public LocalCode {
		if (code.length() > 60 || !CODE.matcher(code).matches()) {
			throw new Refusal.Invalid("code", "must be given, with at most 60 characters and no blanks around it");
		}
	}
}
