package patients.payers;

import concord.csv.Row;
import concord.refusal.Refusal;
import java.util.Set;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import patients.identity.CleanText;

/**
 * What is recorded of a payer's plan.
 *
 * @param payer  the payer's code
 * @param filing claim filing indicator, X12 SBR09
 */
record PlanDetails(String payer, String code, String name, @Nullable String filing, boolean active)
		implements ValueObject {

	private static final Set<String> FILING = Set.of("11", "12", "13", "14", "15", "16", "17", "AM", "BL", "CH", "CI",
			"DS", "FI", "HM", "LM", "MA", "MB", "MC", "OF", "TV", "VA", "WC", "ZZ");

	private static final int LONGEST_CODE = 100;

	private static final int LONGEST_NAME = 200;

	PlanDetails {
		payer = CleanText.of(payer, "payer", LONGEST_CODE);
		code = CleanText.of(code, "code", LONGEST_CODE);
		name = CleanText.of(name, "name", LONGEST_NAME);
		if (filing != null && !FILING.contains(filing)) {
			throw new Refusal.Invalid("filing", "is not a claim filing indicator of X12, such as HM");
		}
	}

	static PlanDetails of(Row row) {
		return new PlanDetails(row.text("payer"), row.text("code"), row.text("name"), row.optional("filing"),
				row.unlessDenied("active"));
	}

	Key key() {
		return new Key(payer, code);
	}

	/** Whose plan, and which. */
	record Key(String payer, String code) implements ValueObject {

		/** Coverages name it so. */
		void expectSame(Key said) {
			if (!equals(said)) {
				throw new Refusal.Invalid(payer.equals(said.payer()) ? "code" : "payer", "must stay as it is");
			}
		}
	}
}
