package billing.invoicing;

import jakarta.persistence.Embeddable;
import org.jmolecules.ddd.types.ValueObject;

/** What a document is called: the next number of its series, without a gap. */
@Embeddable
record DocumentNumber(String series, long number) implements ValueObject {
}
