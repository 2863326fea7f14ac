package billing.rerating;

import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import concord.ConcordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import outbox.Event;
import outbox.Publishing;

/**
 * It turns out that somebody else pays: every change of a coverage met by every state of the bill. What was
 * posted is taken back and posted anew, once; what was billed is credited, what was paid for it is free. All of
 * them side by side, for one waits longer for the log than for billing. Like B4, B11 and B14, of coverages.
 */
@ConcordTest
class BilledCoveragesTests {

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;
	@Autowired Publishing publishing;

	@Test
	void areFollowed() {
		var code = billing.priced("10.00");
		var cases = BilledCoverage.CHANGES.stream().flatMap(change -> BilledCoverage.BILLS.stream()
				.map(bill -> new BilledCoverage(change, bill))).toList();
		publishing.publish("patients", cases.stream().flatMap(BilledCoverage::before).toArray(Event[]::new));
		billing.hears();
		publishing.publish("procedures", cases.stream().map(it -> it.performed(code)).toArray(Event[]::new));
		billing.hears();
		cases.forEach(it -> it.bill(cashier, cashier.account(it.patient())));

		publishing.publish("patients", cases.stream().map(BilledCoverage::changes).toArray(Event[]::new));
		billing.hears();

		assertThat(cases).hasSize(36).allSatisfy(it -> it.isFollowed(billing, cashier));
		assertThat(ledger.faults()).isEmpty();
	}
}
