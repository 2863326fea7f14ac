package billing.pricing.calculation;

import billing.pricing.agreed.Bundle;
import org.jmolecules.ddd.types.ValueObject;

/** What comes of a line of a visit. */
public sealed interface Result extends ValueObject {

	/** It is charged. */
	record Charged(Gross gross, Terms terms) implements Result {
	}

	/** It is part of another act's price. */
	record Covered(Bundle bundle) implements Result {
	}

	/** It cannot be said. */
	record Missing(String reason) implements Result {
	}
}
