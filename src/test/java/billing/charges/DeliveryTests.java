package billing.charges;

import static billing.Telling.DAY;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Ledger;
import billing.Telling.Act;
import concord.ConcordTest;
import faults.trial.Fault;
import faults.trial.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import outbox.Publishing;
import procedures.events.ProcedureEvent;

/**
 * The second belt: even if the log delivered twice, late or disordered, an act would be charged once, and as
 * its newest version says. So these tests call the handler past the log.
 */
@ConcordTest
class DeliveryTests {

	@Autowired Billing billing;
	@Autowired Ledger ledger;
	@Autowired ChargeCapture capture;
	@Autowired Publishing transactions;

	/** C4: every event three times, shuffled; {@code -Dfaults=long} or {@code -Dfaults.lives=}, each another order. */
	@Test
	void endsAsIfEachEventHadComeOnceAndInOrder() throws Exception {
		var fault = Fault.of("shuffled-three-times", "lives", 10, 2_000);
		var random = fault.random();
		var deliveries = 0;
		for (var life = 1; life <= fault.count(); life++) {
			deliveries += lived(random, "life %d, seed %d".formatted(life, fault.seed()));
		}
		assertThat(ledger.faults()).isEmpty();
		new Report(fault).with("deliveries", deliveries).write();
	}

	/** @return how often something of the act's life was delivered */
	private int lived(Random random, String when) {
		var act = new Act(billing.patient());
		var withdrawn = random.nextBoolean();
		var delivered = new ArrayList<ProcedureEvent>();
		Collections.nCopies(3, life(act, withdrawn)).forEach(delivered::addAll);
		Collections.shuffle(delivered, random);

		delivered.forEach(this::deliver);

		var live = billing.told(act.id).stream().filter(it -> it.startsWith("billable")).toList();
		assertThat(live).as(when).isEqualTo(withdrawn ? List.of() : List.of("billable  30.00 of 4"));
		assertThat(billing.balance(act.patient)).as(when).isEqualTo(withdrawn ? "0.00" : "30.00");
		return delivered.size();
	}

	/** C18: the same event on two threads at once, C1: whatever key it comes under. */
	@Test
	void chargesOnceWhereTwoDeliverTheSameAtOnce() throws Exception {
		var act = new Act(billing.patient());
		var event = act.completed(facts(billing.priced("10.00")));
		var together = new CyclicBarrier(4);

		try (var threads = Executors.newFixedThreadPool(4)) {
			var deliveries = new ArrayList<Future<?>>();
			for (var thread = 0; thread < 4; thread++) {
				deliveries.add(threads.submit(() -> {
					together.await();
					deliver(event);
					return null;
				}));
			}
			for (var delivery : deliveries) {
				delivery.get();
			}
		}

		assertThat(billing.told(act.id)).containsExactly("billable  10.00 of 1");
		assertThat(billing.entries(act.patient)).hasSize(1);
	}

	private List<ProcedureEvent> life(Act act, boolean withdrawn) {
		var code = billing.priced("10.00");
		var life = new ArrayList<ProcedureEvent>(List.of(act.started(facts(code)), act.completed(facts(code)),
				act.amended(facts(code, "2", "1", DAY)), act.amended(facts(code, "3", "1", DAY))));
		if (withdrawn) {
			life.add(act.enteredInError());
		}
		return life;
	}

	private void deliver(ProcedureEvent event) {
		transactions.within("billing", () -> capture.on(event));
	}
}
