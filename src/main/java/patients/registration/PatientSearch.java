package patients.registration;

import concord.refusal.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import patients.identity.CleanText;
import patients.identity.MedicalRecordNumber;

/**
 * Whom one looks for. Names are beginnings, without case and accents. A given name alone would list half the
 * town: it needs a family name or a birth date beside it.
 */
record PatientSearch(@Valid Demographics.@Nullable Identifier identifier, @Nullable String mrn,
		@Size(max = 200) @Schema(description = "How the family name begins") @Nullable String family,
		@Size(max = 200) @Schema(description = "How a given name begins") @Nullable String given,
		@Nullable LocalDate birthDate) {

	private static final String IDENTIFIED = """
			patient_id = (select patient_id from patients.identifier where system = :system and value = :value)""";

	private static final String GIVEN = """
			exists (select from unnest(given_folded) name where name like :given)""";

	List<String> conditions() {
		var asked = new LinkedHashMap<String, @Nullable Object>();
		asked.put(IDENTIFIED, identifier);
		asked.put("mrn_authority = 'urn:concord:mrn' and mrn = :mrn", mrn);
		asked.put("family_folded like :family", said(family));
		asked.put("birth_date = :birthDate", birthDate);
		asked.values().removeIf(java.util.Objects::isNull);
		if (asked.isEmpty()) {
			throw new Refusal.Invalid(given == null ? "family" : "given",
					"is not enough: give an identifier, mrn, family or birthDate");
		}
		if (said(given) != null) {
			asked.put(GIVEN, given);
		}
		return List.copyOf(asked.keySet());
	}

	Map<String, @Nullable Object> values() {
		var values = new HashMap<String, @Nullable Object>();
		values.put("system", identifier == null ? null : identifier.system());
		values.put("value", identifier == null ? null : identifier.value());
		values.put("mrn", mrn == null ? null : new MedicalRecordNumber(mrn.strip()).mrn());
		values.put("family", beginning(family));
		values.put("given", beginning(given));
		values.put("birthDate", birthDate);
		return values;
	}

	private static @Nullable String said(@Nullable String name) {
		return name == null || CleanText.folded(name).isEmpty() ? null : name;
	}

	private static @Nullable String beginning(@Nullable String name) {
		return name == null ? null : CleanText.folded(name).replaceAll("([\\\\%_])", "\\\\$1") + "%";
	}
}
