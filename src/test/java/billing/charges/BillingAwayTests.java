package billing.charges;

import static billing.Telling.DAY;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Ledger;
import billing.Telling.Act;
import concord.ConcordTest;
import concord.OwnerSql;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import outbox.Event;

/**
 * (A12) Billing is away, as when its role may do nothing: for a moment or an hour, which differ in the number of tries
 * only. Acts are performed all the while.
 */
@ConcordTest
class BillingAwayTests {

	private static final int TRIES = 8;

	@Autowired Billing billing;
	@Autowired Ledger ledger;
	@Autowired OwnerSql owner;
	@Autowired MeterRegistry registry;

	@Test
	void chargesAllThatWasDoneMeanwhileOnceAndInOrder() throws InterruptedException {
		var code = billing.priced("10.00");
		var before = new Act(billing.patient());
		billing.hears(life(before, code));
		var acts = Stream.generate(() -> new Act(billing.patient())).limit(6).toList();

		owner.run("revoke update on outbox.checkpoint from concord_billing");
		try {
			acts.forEach(act -> billing.isTold(life(act, code)));
			awaitTries();
			assertThat(acts).allSatisfy(act -> assertThat(billing.told(act.id)).isEmpty());
		}
		finally {
			owner.run("grant update on outbox.checkpoint to concord_billing");
		}
		billing.hearsAllItWasTold();

		assertThat(billing.told(before.id)).last().asString().isEqualTo("billable  20.00 of 3");
		assertThat(acts).allSatisfy(act -> {
			assertThat(billing.told(act.id)).isEqualTo(billing.told(before.id));
			assertThat(billing.balance(act.patient)).isEqualTo("20.00");
			assertThat(parked(act)).isEqualTo("0");
		});
		assertThat(ledger.faults()).isEmpty();
	}

	private static Event[] life(Act act, String code) {
		return new Event[] {act.started(facts(code)), act.completed(facts(code)), act.amended(facts(code, "2", "1", DAY))};
	}

	private void awaitTries() throws InterruptedException {
		var tries = registry.counter("concord.outbox.retries", "subscription", "billing", "why", "outage");
		for (var before = tries.count(); tries.count() < before + TRIES;) {
			Thread.sleep(10);
		}
	}

	private String parked(Act act) {
		return owner.query("select count(*) from outbox.parked where stream = '%s'".formatted(act.id));
	}
}
