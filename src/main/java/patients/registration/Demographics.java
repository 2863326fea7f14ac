package patients.registration;

import concord.refusal.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import patients.identity.GivenIdentifier;

/** What a registrar says about a person. */
record Demographics(@NotNull @Valid Name name, @NotNull LocalDate birthDate, @NotNull Sex sex,
		@Size(max = 20) @Schema(description = "Left out in a correction: as they are") @Nullable
		List<@NotNull @Valid Identifier> identifiers) {

	record Name(@NotBlank @Size(max = 200) String family,
			@Size(max = 10) @Nullable List<@NotBlank @Size(max = 200) String> given) {
	}

	record Identifier(@NotBlank @Size(max = 200) String system, @NotBlank @Size(max = 200) String value) {
	}

	PersonName personName() {
		return PersonName.of(name.family(), name.given() == null ? List.of() : name.given());
	}

	BirthDate birthDate(LocalDate today) {
		return BirthDate.of(birthDate, today);
	}

	/** {@code null} where nothing was said of them. */
	@Nullable List<GivenIdentifier> given() {
		if (identifiers == null) {
			return null;
		}
		var said = IntStream.range(0, identifiers.size()).mapToObj(i -> GivenIdentifier
				.of(identifiers.get(i).system(), identifiers.get(i).value(), "identifiers[%d]".formatted(i))).toList();
		if (new HashSet<>(said).size() < said.size()) {
			throw new Refusal.Invalid("identifiers", "must not hold the same one twice");
		}
		return said;
	}
}
