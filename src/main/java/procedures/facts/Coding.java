package procedures.facts;

import concord.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.net.URI;
import java.util.regex.Pattern;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.events.Code;

/**
 * A code from a code system (FHIR Coding). Whether a system that is loaded has such a code is asked when it is
 * entered; what is let in all the same has its fault noted, and billing holds it.
 *
 * @param system  an absolute URI, at most 255 characters
 * @param code    no blanks at its ends, single blanks within, at most 100 characters
 * @param display for people, never compared, at most 500 characters
 * @param fault   {@link #UNKNOWN} or {@link #NOT_IN_FORCE} on the day of service; {@code null} where nothing is
 *                wrong, or the system is not loaded
 */
@Embeddable
public record Coding(@Column(name = "code_system") String system, @Column(name = "code") String code,
		@Column(name = "code_display") @Nullable String display,
		@Column(name = "code_fault") @Nullable String fault) implements ValueObject {

	public static final String UNKNOWN = "unknown-code";
	public static final String NOT_IN_FORCE = "code-not-in-force";

	private static final Pattern CODE = Pattern.compile("[^\\s\\p{Cntrl}]+( [^\\s\\p{Cntrl}]+)*");

	public Coding {
		if (system.length() > 255 || !absolute(system)) {
			throw new Refusal.Invalid("system", "must be an absolute URI of at most 255 characters");
		}
		if (code.length() > 100 || !CODE.matcher(code).matches()) {
			throw new Refusal.Invalid("code", "must have at most 100 characters and no blanks around it");
		}
		if (display != null && display.length() > 500) {
			throw new Refusal.Invalid("display", "must have at most 500 characters");
		}
	}

	public Coding(String system, String code, @Nullable String display) {
		this(system, code, display, null);
	}

	public Coding with(@Nullable String fault) {
		return new Coding(system, code, display, fault);
	}

	boolean same(Coding other) {
		return system.equals(other.system) && code.equals(other.code);
	}

	Code told() {
		return new Code(system, code, display, fault);
	}

	private static boolean absolute(String uri) {
		try {
			return URI.create(uri).isAbsolute();
		}
		catch (IllegalArgumentException e) {
			return false;
		}
	}
}
