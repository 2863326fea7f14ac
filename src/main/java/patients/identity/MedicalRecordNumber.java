package patients.identity;

import concord.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The number on the wristband: eight digits counted up, then two check digits by ISO 7064 MOD 97-10, so that
 * a wrong digit or two swapped ones are noticed. A wrong one cannot be made.
 */
@Embeddable
public record MedicalRecordNumber(@Column(name = "mrn") String mrn) implements ValueObject {

	private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");

	private static final int MODULUS = 97;

	private static final long MOST = 99_999_999;

	public MedicalRecordNumber {
		if (!TEN_DIGITS.matcher(mrn).matches() || Long.parseLong(mrn) % MODULUS != 1) {
			throw new Refusal.Invalid("mrn", "is not a medical record number: its check digits do not fit");
		}
	}

	public static MedicalRecordNumber ofSerial(long serial) {
		if (serial < 1 || serial > MOST) {
			throw new IllegalArgumentException("a serial is from 1 to " + MOST);
		}
		var shifted = serial * 100;
		return new MedicalRecordNumber("%010d".formatted(shifted + MODULUS + 1 - shifted % MODULUS));
	}

	@Override
	public String toString() {
		return mrn;
	}
}
