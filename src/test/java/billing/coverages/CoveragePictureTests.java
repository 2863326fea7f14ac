package billing.coverages;

import static billing.Telling.DAY;
import static billing.Telling.covered;
import static billing.Telling.facts;
import static billing.Telling.uncovered;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Telling.Act;
import concord.ConcordTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import outbox.Publishing;
import patients.events.CoverageCorrected;

/** Who pays for whom, told by events, seen in whose receivable a charge becomes. */
@ConcordTest
class CoveragePictureTests {

	@Autowired Billing billing;
	@Autowired CoveragePicture picture;
	@Autowired Publishing transactions;

	@Test
	void knowsACoverageThatStarted() {
		var patient = billing.patient();
		billing.hears(covered(patient, "AETNA", 1, DAY, null));

		assertThat(payer(patient)).isEqualTo("AETNA");
	}

	@Test
	void knowsThatItEnded() {
		var patient = billing.patient();
		var coverage = covered(patient, "AETNA", 1, DAY.minusYears(1), null);

		billing.hears(coverage, uncovered(coverage, DAY.minusDays(1), false));

		assertThat(payer(patient)).isEmpty();
	}

	@Test
	void coversItsLastDay() {
		var patient = billing.patient();
		var coverage = covered(patient, "AETNA", 1, DAY.minusYears(1), null);

		billing.hears(coverage, uncovered(coverage, DAY, false));

		assertThat(payer(patient)).isEqualTo("AETNA");
	}

	@Test
	void forgetsWhatNeverWas() {
		var patient = billing.patient();
		var coverage = covered(patient, "AETNA", 1, DAY, null);

		billing.hears(coverage, uncovered(coverage, null, true));

		assertThat(payer(patient)).isEmpty();
	}

	@Test
	void knowsACoverageAsCorrected() {
		var patient = billing.patient();
		var wrong = covered(patient, "AETNA", 1, DAY, null);

		billing.hears(wrong, new CoverageCorrected(wrong.coverageId(), 2, patient, "CIGNA", "Cigna", "W2", 1, DAY,
				null));

		assertThat(payer(patient)).isEqualTo("CIGNA");
	}

	/** C4: the newest version stands, in whatever order they come. */
	@Test
	void isNotLedBackByAnOldEvent() {
		var patient = billing.patient();
		var coverage = covered(patient, "AETNA", 1, DAY, null);
		billing.hears(coverage, uncovered(coverage, null, true));

		transactions.within("billing", () -> picture.on(coverage));

		assertThat(payer(patient)).isEmpty();
	}

	private String payer(UUID patient) {
		billing.hears(new Act(patient).completed(facts(billing.priced("10.00"))));
		return billing.account(patient).at("/payers/0/code").asString("");
	}
}
