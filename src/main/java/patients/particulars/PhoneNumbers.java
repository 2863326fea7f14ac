package patients.particulars;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import concord.refusal.Refusal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Phone numbers, however they are written: one number has one form, E.164. A number without its country's code
 * is of the hospital's country. Of the right length is good enough: numbers come into use before any table of
 * them knows.
 */
@Component
public class PhoneNumbers {

	private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
	private final String country;

	PhoneNumbers(Locale facilityCountry) {
		this.country = facilityCountry.getCountry();
	}

	/** {@code +12125550100}, or {@code +12125550100;ext=5}. */
	String normalised(String said, String field) {
		return parsed(said).map(this::written)
				.orElseThrow(() -> new Refusal.Invalid(field, "is not a phone number that can be dialled"));
	}

	/** The number without an extension, to compare by; empty where it is none. */
	public Optional<String> dialled(String said) {
		return parsed(said).map(it -> numbers.format(it, PhoneNumberFormat.E164));
	}

	private Optional<PhoneNumber> parsed(String said) {
		try {
			return Optional.of(numbers.parse(said, country)).filter(numbers::isPossibleNumber);
		}
		catch (NumberParseException e) {
			return Optional.empty();
		}
	}

	private String written(PhoneNumber number) {
		var dialled = numbers.format(number, PhoneNumberFormat.E164);
		return number.hasExtension() ? dialled + ";ext=" + number.getExtension() : dialled;
	}
}
