package patients.payers;

import concord.csv.Row;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import patients.identity.CleanText;

/**
 * What is recorded of a payer.
 *
 * @param code         by which coverages name it
 * @param electronicId by which clearing houses know it, {@code null} where claims go on paper
 */
record PayerDetails(String code, String name, @Nullable String electronicId, boolean active)
		implements ValueObject {

	private static final int LONGEST_CODE = 100;

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_ID = 80;

	PayerDetails {
		code = CleanText.of(code, "code", LONGEST_CODE);
		name = CleanText.of(name, "name", LONGEST_NAME);
		electronicId = electronicId == null ? null : CleanText.of(electronicId, "electronicId", LONGEST_ID);
	}

	static PayerDetails of(Row row) {
		return new PayerDetails(row.text("code"), row.text("name"), row.optional("electronic_id"),
				row.unlessDenied("active"));
	}
}
