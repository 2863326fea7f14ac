package billing.accounts;

import jakarta.persistence.EnumeratedValue;

/** Where an account stands (FHIR Account billingStatus, in part). */
enum AccountStatus {

	OPEN("open");

	@EnumeratedValue
	final String code;

	AccountStatus(String code) {
		this.code = code;
	}
}
