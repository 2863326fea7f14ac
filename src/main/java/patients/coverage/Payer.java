package patients.coverage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jmolecules.ddd.types.ValueObject;
import patients.identity.CleanText;

/** Who pays: a code others know it by, and its name for people. */
@Embeddable
record Payer(@Column(name = "payer_code") String code, @Column(name = "payer_name") String name)
		implements ValueObject {

	static final int LONGEST_CODE = 100;

	static final int LONGEST_NAME = 200;

	static Payer of(String code, String name) {
		return new Payer(CleanText.of(code, "payer.code", LONGEST_CODE),
				CleanText.of(name, "payer.name", LONGEST_NAME));
	}
}
