package billing.planned;

import jakarta.persistence.EnumeratedValue;

/** Where an expected charge is in its life. */
enum PlannedStatus {

	PLANNED("planned"), FULFILLED("fulfilled"), ABORTED("aborted");

	@EnumeratedValue
	final String code;

	PlannedStatus(String code) {
		this.code = code;
	}
}
