package faults.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordTest;
import concord.OwnerSql;
import drill.events.DrillHeld;
import faults.trial.Fault;
import faults.trial.Report;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import outbox.Delivered;
import outbox.Event;
import outbox.Publishing;
import reconciliation.drill.DrillHandler;

/**
 * One event fails once, in the middle of a backlog: by a fault that passes, or by one that looks like the
 * event's own. It may cost its own batch; behind it the lane is as fast as before, which is told by how many
 * events a transaction applies, not by a clock.
 */
@ConcordTest
@Import({DrillHandler.class, Desks.class})
class TransientFailureTests {

	private static final int BATCH = 100;
	private static final int AT_ONCE = 10_000;

	@Autowired Publishing publishing;
	@Autowired Delivered delivered;
	@Autowired DrillHandler handler;
	@Autowired OwnerSql owner;
	@Autowired Desks desks;

	@BeforeEach
	void table() {
		owner.run(Drills.TABLE);
	}

	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void costsItsOwnBatchAndNotThePace(boolean passing) throws Exception {
		var fault = Fault.of(passing ? "transient-lock" : "transient-error", "events", 10_000, 100_000);
		var patient = UUID.randomUUID();
		var events = new ArrayList<Event>(Drills.about(patient, fault.count(), "fine"));
		var culprit = fault.count() / 4 + fault.random().nextInt(fault.count() / 4);
		var order = UUID.randomUUID().toString();
		events.set(culprit, new DrillHeld(UUID.randomUUID(), 1, patient, order));
		(passing ? handler.locked : handler.failingOnce).add(order);

		desks.open(fault);
		for (var from = 0; from < fault.count(); from += AT_ONCE) {
			var some = events.subList(from, Math.min(from + AT_ONCE, fault.count()));
			publishing.publish("procedures", some.toArray(Event[]::new));
			delivered.await();
		}

		var before = transactions(patient, 0, culprit - BATCH);
		var behind = transactions(patient, culprit + 5 * BATCH, fault.count());
		var verdict = desks.judge();
		new Report(fault).with("events a transaction before", before).with("behind", behind)
				.with("broken I1/I2/I3/I4/I5", verdict.byInvariant()).write();
		assertThat(applied(patient)).isEqualTo(fault.count());
		assertThat(behind).as("events a transaction, %d before", before).isGreaterThanOrEqualTo(before * 9 / 10);
		assertThat(verdict.broken()).isEmpty();
	}

	/** How many events a transaction applied between two of them, on average. */
	private long transactions(UUID patient, int from, int to) {
		return Long.parseLong(owner.query("""
				select count(*) / greatest(1, count(distinct d.xmin::text)) from reconciliation.drill d
				where (d.lane, d.position) in (
					select lane, position from outbox.event where patient_id = '%s' order by position offset %d limit %d)
				""".formatted(patient, from, to - from)));
	}

	private int applied(UUID patient) {
		return Integer.parseInt(owner.query("""
				select count(*) from reconciliation.drill join outbox.event using (lane, position)
				where patient_id = '%s'
				""".formatted(patient)));
	}
}
