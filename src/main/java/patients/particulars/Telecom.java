package patients.particulars;

import com.fasterxml.jackson.annotation.JsonProperty;
import concord.refusal.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import patients.identity.CleanText;

/** How a person is reached. */
public record Telecom(@NotNull System system, @NotBlank @Size(max = 200)
		@Schema(description = "A number is kept as E.164, with ;ext= where it has an extension") String value,
		@Nullable Use use,
		@Min(1) @Max(99) @Schema(description = "1 is tried first") @Nullable Integer rank)
		implements ValueObject {

	/** FHIR's contact-point-system, as far as people are reached by it. */
	public enum System {
		@JsonProperty("phone")
		PHONE,
		@JsonProperty("sms")
		SMS,
		@JsonProperty("fax")
		FAX,
		@JsonProperty("pager")
		PAGER,
		@JsonProperty("email")
		EMAIL
	}

	/** FHIR's contact-point-use. */
	public enum Use {
		@JsonProperty("home")
		HOME,
		@JsonProperty("work")
		WORK,
		@JsonProperty("mobile")
		MOBILE,
		@JsonProperty("temp")
		TEMP,
		@JsonProperty("old")
		OLD
	}

	private static final int LONGEST = 200;

	/** What everybody agrees on: one at sign, a dot behind it, nothing blank. Whether it is read, mail tells. */
	private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

	Telecom cleaned(String field, PhoneNumbers numbers) {
		var at = field + ".value";
		var clean = CleanText.of(value, at, LONGEST);
		if (system != System.EMAIL) {
			return new Telecom(system, numbers.normalised(clean, at), use, rank);
		}
		if (!MAIL.matcher(clean).matches()) {
			throw new Refusal.Invalid(at, "is not an address of electronic mail");
		}
		return new Telecom(system, clean, use, rank);
	}

	boolean isNumber() {
		return system != System.EMAIL;
	}
}
