package faults.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.ConcordTest;
import concord.OwnerSql;
import drill.events.DrillHeld;
import faults.trial.Fault;
import faults.trial.Report;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import outbox.Delivered;
import outbox.Publishing;
import reconciliation.drill.DrillHandler;

/**
 * One event in a hundred can never be applied, at full load. It is parked with its stream, in order;
 * everybody else flows, clinicians at work among them; and after the repair a redrive brings every stream to
 * its end, in order.
 */
@ConcordTest
@Import({DrillHandler.class, Desks.class})
class PoisonTests {

	private static final int PUBLISHERS = 4;
	private static final int EVENTS_A_STREAM = 4;
	private static final int ONE_IN = 100;

	@Autowired Publishing publishing;
	@Autowired Delivered delivered;
	@Autowired DrillHandler handler;
	@Autowired OwnerSql owner;
	@Autowired Desks desks;
	@LocalServerPort int port;

	/** What this run's orders are like: others use this Concord too. */
	private String of;

	@Test
	void isParkedAndEverybodyElseFlows() throws Exception {
		var fault = Fault.of("poison", "streams", 2_000, 50_000);
		owner.run(Drills.TABLE);
		of = "%/" + fault.seed();
		desks.open(fault);
		publish("well", fault, 0);
		var well = p99("well/" + fault.seed());

		handler.failing.add("bad/" + fault.seed());
		var bad = publish("poisoned", fault, ONE_IN);
		var poisoned = p99("poisoned/" + fault.seed());

		var parked = parked();
		assertThat(parked).as("the culprits, and who waits behind them").isGreaterThanOrEqualTo(bad);
		assertThat(outOfOrder()).isZero();
		handler.failing.clear();
		for (var applied = redriven(); applied > 0; applied = redriven()) {
			System.out.printf("poison: %d applied after the repair%n", applied);
		}
		var verdict = desks.judge();
		new Report(fault).with("poisoned", bad).with("parked", parked).with("p99 without, ms", well)
				.with("p99 of the others, ms", poisoned).with("acts charged", verdict.charges())
				.with("broken I1/I2/I3/I4/I5", verdict.byInvariant()).write();
		assertThat(parked()).isZero();
		assertThat(unapplied()).isZero();
		assertThat(outOfOrder()).isZero();
		assertThat(verdict.broken()).isEmpty();
	}

	/** Returns how many can not be applied, when all that can be is. */
	private int publish(String run, Fault fault, int oneIn) throws Exception {
		var bad = new AtomicInteger();
		try (var publishers = Executors.newFixedThreadPool(PUBLISHERS)) {
			for (var stream = 0; stream < fault.count(); stream++) {
				var random = new Random(fault.seed() + stream);
				publishers.submit(() -> bad.addAndGet(
						stream(run + "/" + fault.seed(), "bad/" + fault.seed(), random, oneIn)));
			}
			publishers.shutdown();
			assertThat(publishers.awaitTermination(30, TimeUnit.MINUTES)).isTrue();
		}
		delivered.await();
		return bad.get();
	}

	private int stream(String run, String bad, Random random, int oneIn) {
		var stream = UUID.randomUUID();
		var patient = UUID.randomUUID();
		var poisoned = 0;
		for (var version = 1; version <= EVENTS_A_STREAM; version++) {
			var poison = oneIn > 0 && random.nextInt(oneIn) == 0;
			poisoned += poison ? 1 : 0;
			publishing.publish("procedures", new DrillHeld(stream, version, patient, poison ? bad : run));
		}
		return poisoned;
	}

	/** From the appending to the applying, by the database's clock. */
	private double p99(String run) {
		return Double.parseDouble(owner.query("""
				select coalesce(round(1000 * percentile_cont(0.99) within group (
					order by extract(epoch from d.at - e.recorded_at))::numeric, 1), 0)
				from reconciliation.drill d join outbox.event e using (lane, position)
				where e.payload ->> 'order' = '%s'
				""".formatted(run)));
	}

	private int redriven() {
		return new Api(port).post("/operations/parked/redrive", Map.of()).json().path("applied").asInt();
	}

	private long parked() {
		return Long.parseLong(owner.query("""
				select count(*) from outbox.parked join outbox.event using (lane, position)
				where payload ->> 'order' like '%s'
				""".formatted(of)));
	}

	private long unapplied() {
		return Long.parseLong(owner.query("""
				select count(*) from outbox.event e where payload ->> 'order' like '%s' and not exists (
					select from reconciliation.drill d where (d.lane, d.position) = (e.lane, e.position))
				""".formatted(of)));
	}

	private long outOfOrder() {
		return Long.parseLong(owner.query("""
				select count(*) from (
					select d.version, row_number() over (partition by d.drill_id order by d.n) as nth
					from reconciliation.drill d join outbox.event e using (lane, position)
					where e.payload ->> 'order' like '%s') t
				where version <> nth
				""".formatted(of)));
	}
}
