package patients.particulars;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import patients.identity.CleanText;

/** Whom to call about the patient. */
public record Contact(@NotNull Role role,
		@Size(max = 100) @Schema(description = "As people say it: mother") @Nullable String relationship,
		@NotNull @Valid HumanName name, @Size(max = 10) @Nullable List<@NotNull @Valid Telecom> telecom,
		@Valid @Nullable Address address)
		implements ValueObject {

	/** HL7's contact roles (v2-0131), as words. */
	public enum Role {
		@JsonProperty("emergency-contact")
		EMERGENCY_CONTACT,
		@JsonProperty("next-of-kin")
		NEXT_OF_KIN,
		@JsonProperty("employer")
		EMPLOYER,
		@JsonProperty("billing-contact")
		BILLING_CONTACT,
		@JsonProperty("contact-person")
		CONTACT_PERSON
	}

	private static final int LONGEST = 100;

	Contact cleaned(String field, PhoneNumbers numbers) {
		return new Contact(role,
				relationship == null ? null : CleanText.of(relationship, field + ".relationship", LONGEST),
				name.cleaned(field + ".name"),
				Each.of(telecom, field + ".telecom", (it, at) -> it.cleaned(at, numbers)),
				address == null ? null : address.cleaned(field + ".address"));
	}
}
