package billing.acts;

import static billing.Telling.DAY;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Ledger;
import billing.Telling;
import billing.Telling.Act;
import concord.ConcordTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an act comes to, and what it waits for, driven through the log and seen through the API. */
@ConcordTest
class AssessmentTests {

	@Autowired Billing billing;
	@Autowired Ledger ledger;

	/** I3 */
	@AfterEach
	void leavesTheBooksInTune() {
		assertThat(ledger.faults()).isEmpty();
	}

	/** A6, A18 */
	@Test
	void holdsWhatHasNoPriceOnItsDay() {
		var act = new Act(billing.patient());
		var code = "c" + UUID.randomUUID();
		billing.prices(code + ",10.00,USD,2025-03-02,,");

		billing.hears(act.completed(facts(code)));

		assertThat(billing.told(act.id)).containsExactly("held unpriced - of 1");
		assertThat(billing.balance(act.patient)).isEqualTo("0.00");
	}

	/** A7 */
	@Test
	void holdsWhatIsMeasuredInAUnitWithoutAPrice() {
		var act = new Act(billing.patient());

		billing.hears(act.completed(facts(billing.priced("10.00"), "0.5", "L", DAY)));

		assertThat(billing.told(act.id)).containsExactly("held unknown-unit - of 1");
	}

	/** A patient's registration that was set aside and came late lets go what was held for it. */
	@Test
	void holdsActsOfUnknownPatientsUntilTheyAreKnown() {
		var act = new Act(UUID.randomUUID());

		billing.hears(act.completed(facts(billing.priced("10.00"))));
		assertThat(billing.told(act.id)).containsExactly("held unknown-patient - of 1");
		billing.hears(Telling.registered(act.patient));

		assertThat(billing.told(act.id)).containsExactly("billable  10.00 of 1");
		assertThat(billing.balance(act.patient)).isEqualTo("10.00");
	}

	/** E13, F1: the day of service decides, not the day of the record; later changes of the book do nothing. */
	@Test
	void chargesThePriceOfTheDayOfServiceAndFreezesIt() {
		var act = new Act(billing.patient());
		var code = "c" + UUID.randomUUID();
		billing.prices(code + ",10.00,USD,2025-01-01,2025-03-01,", code + ",20.00,USD,2025-03-02,,");
		billing.hears(act.completed(facts(code)));

		billing.prices(code + ",99.00,USD,2025-01-01,2025-03-01,");
		billing.hears(act.amended(facts(code)));

		assertThat(billing.told(act.id)).containsExactly("entered-in-error amended 10.00 of 1",
				"billable  10.00 of 2");
		var charge = billing.charges(act.id).getLast();
		assertThat(charge.path("priceVersion").asInt()).isEqualTo(1);
		assertThat(charge.path("serviceDate").asString()).isEqualTo("2025-03-01");
		billing.hears(act.amended(facts(code, "1", "1", LocalDate.of(2025, 3, 2))));
		assertThat(billing.told(act.id)).endsWith("billable  20.00 of 3");
	}

	@Test
	void roundsHalfUpWherePriceMeetsQuantity() {
		var act = new Act(billing.patient());

		billing.hears(act.completed(facts(billing.priced("0.35"), "0.1", "1", DAY)));

		assertThat(billing.told(act.id)).containsExactly("billable  0.04 of 1");
	}

	@Test
	void postsToThePayerAskedFirstOnTheDayOfService() {
		var patient = billing.patient();
		var code = billing.priced("100.00");
		billing.hears(Telling.covered(patient, "SECOND", 2, DAY, null),
				Telling.covered(patient, "FIRST", 1, DAY, DAY),
				Telling.covered(patient, "LATER", 1, DAY.plusDays(1), null));

		billing.hears(new Act(patient).completed(facts(code)),
				new Act(patient).completed(facts(code, "1", "1", DAY.minusDays(1))));

		var account = billing.account(patient);
		assertThat(account.at("/balance/value").asString()).isEqualTo("200.00");
		assertThat(account.at("/patient/value").asString()).isEqualTo("100.00");
		assertThat(account.at("/payers/0/code").asString()).isEqualTo("FIRST");
		assertThat(account.path("payers")).hasSize(1);
	}
}
