package patients.desk;

import concord.refusal.Refusal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import patients.identity.CleanText;
import patients.identity.MedicalRecordNumber;

/**
 * A search of which everything must fit. Names are beginnings, without case and accents. A given name alone
 * would list half the town: it needs a family name or a birth date beside it.
 */
record ExactSearch(PatientSearch asked) {

	private static final String IDENTIFIED = """
			patient_id = (select patient_id from patients.identifier where system = :system and value = :value)""";

	private static final String GIVEN = """
			exists (select from unnest(given_folded) name where name like :given)""";

	List<String> conditions() {
		var fitting = new LinkedHashMap<String, @Nullable Object>();
		fitting.put(IDENTIFIED, asked.identifier());
		fitting.put("mrn_authority = 'urn:concord:mrn' and mrn = :mrn", asked.mrn());
		fitting.put("family_folded like :family", said(asked.family()));
		fitting.put("birth_date between :bornFrom and :bornTo", asked.birthDate());
		fitting.values().removeIf(Objects::isNull);
		if (fitting.isEmpty()) {
			throw new Refusal.Invalid(asked.given() == null ? "family" : "given",
					"is not enough: give a name, phone, number, identifier, mrn, family or birthDate");
		}
		if (said(asked.given()) != null) {
			fitting.put(GIVEN, asked.given());
		}
		return List.copyOf(fitting.keySet());
	}

	Map<String, @Nullable Object> values() {
		var values = new HashMap<String, @Nullable Object>();
		var identifier = asked.identifier();
		var born = asked.birthDate();
		values.put("system", identifier == null ? null : identifier.system());
		values.put("value", identifier == null ? null : identifier.value());
		values.put("mrn", asked.mrn() == null ? null : new MedicalRecordNumber(asked.mrn().strip()).mrn());
		values.put("family", beginning(asked.family()));
		values.put("given", beginning(asked.given()));
		values.put("bornFrom", born == null ? null : born.first());
		values.put("bornTo", born == null ? null : born.last());
		return values;
	}

	private static @Nullable String said(@Nullable String name) {
		return name == null || CleanText.folded(name).isEmpty() ? null : name;
	}

	private static @Nullable String beginning(@Nullable String name) {
		return name == null ? null : CleanText.folded(name).replaceAll("([\\\\%_])", "\\\\$1") + "%";
	}
}
