package outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.Concord;
import concord.ConcordTest;
import concord.OwnerSql;
import concord.database.FreshDatabase;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import reconciliation.drill.RehearsalHandler;
import rehearsal.events.RehearsalHeld;
import rehearsal.events.Weight;
import rehearsal.lifting.RenamesResult;
import rehearsal.lifting.WeighsWithUnit;

/** What older and newer versions of Concord wrote, read by this one from a real log. */
@ConcordTest
@Import({RehearsalHandler.class, RenamesResult.class, WeighsWithUnit.class})
class LiftedFromTheLogTests {

	static final String TYPE = "rehearsal.RehearsalHeld";

	@Autowired Publishing publishing;
	@Autowired Forging forging;
	@Autowired Delivered delivered;
	@Autowired RehearsalHandler handler;
	@Autowired OwnerSql owner;

	final UUID patient = UUID.randomUUID();
	final UUID rehearsal = UUID.randomUUID();

	@Test
	void isReadAsTheEventItIsTodayFromWhateverVersion() {
		forge(1, 1, "\"result\": \"passed\", \"grams\": 1500.00");
		forge(2, 2, "\"verdict\": \"failed\", \"grams\": 0.50");
		publishing.publish("procedures",
				new RehearsalHeld(rehearsal, 3, patient, "passed", new Weight(new BigDecimal("2.0"), "kg")));

		delivered.await();

		assertThat(parked()).isEmpty();
		assertThat(handler.heard(rehearsal)).containsExactly(
				new RehearsalHeld(rehearsal, 1, patient, "passed", new Weight(new BigDecimal("1500.00"), "g")),
				new RehearsalHeld(rehearsal, 2, patient, "failed", new Weight(new BigDecimal("0.50"), "g")),
				new RehearsalHeld(rehearsal, 3, patient, "passed", new Weight(new BigDecimal("2.0"), "kg")));
		assertThat(owner.query("select string_agg(schema_version::text, ' ' order by position) from outbox.event "
				+ "where aggregate_id = '" + rehearsal + "'")).isEqualTo("1 2 3");
	}

	@Test
	void isParkedWhereItCannotBeLifted() {
		forge(1, 1, "\"result\": \"unspeakable\"");
		forge(1, 2, "\"result\": \"passed\"");

		delivered.await();

		assertThat(handler.heard(rehearsal)).isEmpty();
		assertThat(parked()).isEqualTo("IllegalArgumentException: there is no verdict for this"
				+ " | waits behind an earlier event of its aggregate");
	}

	/** The hash is of what was stored, so it is compared before anything is made of it. */
	@Test
	void isNotLiftedWhereItWasAltered() {
		owner.run("""
				with head as (update outbox.lane set head = head + 1 where lane = %d returning lane, head)
				insert into outbox.event (lane, position, event_id, type, schema_version, aggregate_id,
					aggregate_version, patient_id, payload, hash, actor, correlation_id)
				select lane, head, gen_random_uuid(), '%s', 1, '%s', 1, '%s', '{"result": "unspeakable"}', 'wrong',
					'forger', gen_random_uuid() from head
				""".formatted(outbox.naming.Lanes.of(patient), TYPE, rehearsal, patient));

		delivered.await();

		assertThat(parked()).contains("altered after it was recorded");
	}

	/** A rolling upgrade: what the newer one wrote waits until this one is replaced. */
	@Test
	void isParkedWhereItIsOfTheFuture() {
		forge(4, 1, "\"verdict\": \"passed\"");

		delivered.await();

		assertThat(handler.heard(rehearsal)).isEmpty();
		assertThat(parked()).contains("schema version 4, this program knows up to 3");
	}

	@Test
	void isParkedWhereItsVersionNeverWas() {
		forge(0, 1, "\"verdict\": \"passed\"");

		delivered.await();

		assertThat(parked()).contains("no upcaster lifts rehearsal.RehearsalHeld from schema version 0 to 1");
	}

	/** Two versions running beside each other: one wrote a field the other does not know yet. */
	@Test
	void passesOverWhatANewerWriterAdded() {
		forge(3, 1, "\"verdict\": \"passed\", \"weight\": {\"value\": 1.50, \"unit\": \"g\", \"scale\": \"B\"}, "
				+ "\"mood\": {\"of\": [\"the jury\"]}");

		delivered.await();

		assertThat(parked()).isEmpty();
		assertThat(handler.heard(rehearsal)).containsExactly(
				new RehearsalHeld(rehearsal, 1, patient, "passed", new Weight(new BigDecimal("1.50"), "g")));
	}

	/** And the reverse: what this one added as optional, the other did not write. */
	@Test
	void doesWithoutWhatAnOlderWriterDidNotKnow() {
		forge(3, 1, "\"verdict\": \"passed\"");

		delivered.await();

		assertThat(parked()).isEmpty();
		assertThat(handler.heard(rehearsal))
				.containsExactly(new RehearsalHeld(rehearsal, 1, patient, "passed", null));
	}

	@Test
	void refusesTheStartWhereAStepIsMissing() {
		var incomplete = new SpringApplicationBuilder(Concord.class, RehearsalHandler.class, RenamesResult.class)
				.initializers(new FreshDatabase()).properties("server.port=0", "concord.admin.user=admin",
						"concord.admin.password=admin-for-tests", "concord.facility.time-zone=UTC");

		assertThatThrownBy(() -> incomplete.run().close()).hasStackTraceContaining("no upcaster lifts "
				+ "rehearsal.RehearsalHeld from schema version 2 to 3, and 3 is the version of today");
	}

	private void forge(int schemaVersion, int version, String rest) {
		forging.append(TYPE, schemaVersion, rehearsal, version, patient, """
				{"rehearsalId": "%s", "version": %d, "patientId": "%s", %s}
				""".formatted(rehearsal, version, patient, rest));
	}

	private String parked() {
		return owner.query("select coalesce(string_agg(error, ' | ' order by position), '') from outbox.parked "
				+ "where stream = '" + rehearsal + "'");
	}
}
