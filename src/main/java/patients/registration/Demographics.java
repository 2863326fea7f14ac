package patients.registration;

import concord.refusal.Refusal;
import concord.web.PartialDate;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import patients.identity.GivenIdentifier;
import patients.particulars.Address;
import patients.particulars.BirthSex;
import patients.particulars.Contact;
import patients.particulars.GenderIdentity;
import patients.particulars.Guarantor;
import patients.particulars.HumanName;
import patients.particulars.Particulars;
import patients.particulars.PhoneNumbers;
import patients.particulars.Sex;
import patients.particulars.SexParameter;
import patients.particulars.Telecom;

/**
 * What a registrar says about a person. In a correction, what may be left out and is, stays as it was; an
 * empty list takes away what was there.
 */
record Demographics(@NotNull @Valid Name name, @NotNull PartialDate birthDate,
		@Schema(description = "Administrative gender") @NotNull Sex sex,
		@Size(max = 20) @Schema(description = "Left out in a correction: as they are") @Nullable
		List<@NotNull @Valid Identifier> identifiers,
		@Size(max = 20) @Schema(description = "Beside the official one") @Nullable
		List<@NotNull @Valid HumanName> names,
		@Nullable BirthSex birthSex, @Nullable SexParameter sexParameter, @Nullable GenderIdentity genderIdentity,
		@Size(max = 20) @Nullable List<@NotNull @Valid Address> addresses,
		@Size(max = 20) @Nullable List<@NotNull @Valid Telecom> telecom,
		@Size(max = 35) @Schema(description = "In which to speak, BCP 47", example = "es-MX") @Nullable String language,
		@Nullable Boolean interpreterNeeded, @Size(max = 20) @Nullable List<@NotNull @Valid Contact> contacts,
		@Valid @Schema(description = "Left out at registration: the patient") @Nullable Guarantor guarantor) {

	record Name(@NotBlank @Size(max = 200) String family,
			@Size(max = 10) @Nullable List<@NotBlank @Size(max = 200) String> given,
			@Size(max = 50) @Schema(example = "Dr.") @Nullable String prefix,
			@Size(max = 50) @Schema(example = "Jr.") @Nullable String suffix) {
	}

	record Identifier(@NotBlank @Size(max = 200) String system, @NotBlank @Size(max = 200) String value,
			@Pattern(regexp = "[A-Z][A-Z0-9]{0,19}", message = "must be a code of HL7 v2-0203, such as SS")
			@Schema(description = "HL7 v2-0203", example = "SS") @Nullable String type) {
	}

	Person person(LocalDate today, PhoneNumbers phones) {
		var given = name.given() == null ? List.<String>of() : name.given();
		return new Person(PersonName.of(name.family(), given), BirthDate.of(birthDate, today), sex,
				particulars().cleaned(phones));
	}

	private Particulars particulars() {
		return new Particulars(name.prefix(), name.suffix(), names, birthSex, sexParameter, genderIdentity,
				addresses, telecom, language, interpreterNeeded, contacts, guarantor);
	}

	/** {@code null} where nothing was said of them. */
	@Nullable List<GivenIdentifier> given() {
		if (identifiers == null) {
			return null;
		}
		var said = IntStream.range(0, identifiers.size()).mapToObj(i -> given(identifiers.get(i), i)).toList();
		if (new TreeSet<>(said).size() < said.size()) {
			throw new Refusal.Invalid("identifiers", "must not hold the same one twice");
		}
		return said;
	}

	private static GivenIdentifier given(Identifier said, int at) {
		return GivenIdentifier.of(said.system(), said.value(), said.type(), "identifiers[%d]".formatted(at));
	}
}
