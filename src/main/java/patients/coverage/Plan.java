package patients.coverage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jmolecules.ddd.types.ValueObject;
import patients.identity.CleanText;

/** Under which of the payer's plans. */
@Embeddable
record Plan(@Column(name = "plan_code") String code, @Column(name = "plan_name") String name)
		implements ValueObject {

	static Plan of(String code, String name) {
		return new Plan(CleanText.of(code, "plan.code", 100), CleanText.of(name, "plan.name", 200));
	}
}
