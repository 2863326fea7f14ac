package billing.invoicing;

import jakarta.persistence.EnumeratedValue;

/** Where an invoice stands (FHIR Invoice, in part). Whether it is balanced follows from its money. */
enum InvoiceStatus {

	ISSUED("issued"), CANCELLED("cancelled");

	@EnumeratedValue
	final String code;

	InvoiceStatus(String code) {
		this.code = code;
	}
}
