package patients.particulars;

import com.fasterxml.jackson.annotation.JsonProperty;
import concord.refusal.Refusal;
import concord.web.PartialDate;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import patients.events.ResponsibleParty;

/** Who pays what nobody else pays. */
public record Guarantor(@NotNull Relationship relationship,
		@Valid @Schema(description = "Required, but for self") @Nullable HumanName name,
		@Nullable PartialDate birthDate, @Size(max = 10) @Nullable List<@NotNull @Valid Telecom> telecom,
		@Valid @Nullable Address address)
		implements ValueObject {

	/** What the guarantor is to the patient. */
	public enum Relationship {
		@JsonProperty("self")
		SELF,
		@JsonProperty("spouse")
		SPOUSE,
		@JsonProperty("parent")
		PARENT,
		@JsonProperty("guardian")
		GUARDIAN,
		@JsonProperty("child")
		CHILD,
		@JsonProperty("employer")
		EMPLOYER,
		@JsonProperty("other")
		OTHER
	}

	Guarantor cleaned(PhoneNumbers numbers) {
		if (relationship == Relationship.SELF) {
			return expectNothingElse();
		}
		if (name == null) {
			throw new Refusal.Invalid("guarantor.name", "must be said of another than the patient");
		}
		return new Guarantor(relationship, name.cleaned("guarantor.name"), birthDate,
				Each.of(telecom, "guarantor.telecom", (it, at) -> it.cleaned(at, numbers)),
				address == null ? null : address.cleaned("guarantor.address"));
	}

	ResponsibleParty answersForBills(HumanName called) {
		return new ResponsibleParty(relationship.name().toLowerCase(Locale.ROOT), called.written(),
				address == null ? List.of() : address.envelope());
	}

	/** The patient's own name and address stand in the record already, and once. */
	private Guarantor expectNothingElse() {
		if (name != null || birthDate != null || telecom != null || address != null) {
			throw new Refusal.Invalid("guarantor.name", "must not be said where the patient is the guarantor");
		}
		return this;
	}
}
