package outbox.watching;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.ConcordTest;
import concord.OwnerSql;
import drill.events.DrillHeld;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import outbox.Delivered;
import outbox.Publishing;
import reconciliation.drill.DrillHandler;

/** The log in figures, as a scrape gets them. Alone with its log, for it counts. */
@ConcordTest
@Import(DrillHandler.class)
@TestPropertySource(properties = "spring.application.name=the-log-is-counted-here")
class WatchingTests {

	@Autowired Publishing publishing;
	@Autowired Delivered delivered;
	@Autowired DrillHandler handler;
	@Autowired Watching watching;
	@Autowired OwnerSql owner;
	@LocalServerPort int port;

	@BeforeEach
	void drillTable() {
		DrillHandler.table(owner);
	}

	@Test
	void countsWhatIsAppendedDeliveredTriedAgainAndParked() {
		var patient = UUID.randomUUID();
		var bad = UUID.randomUUID();
		handler.failing.add("bad");
		var before = new Figures();

		publishing.publish("procedures", new DrillHeld(bad, 1, patient, "bad"), new DrillHeld(bad, 2, patient, "ok"),
				new DrillHeld(UUID.randomUUID(), 1, patient, "ok"));
		delivered.await();

		var after = new Figures();
		assertThat(after.since(before, "appended_total")).isEqualTo(3);
		assertThat(after.since(before, "delivered_total{subscription=\"reconciliation\"}")).isEqualTo(1);
		assertThat(after.since(before, "deliveries_total{subscription=\"reconciliation\"}")).isPositive();
		assertThat(after.since(before, "parkings_total{subscription=\"reconciliation\"}")).isEqualTo(2);
		assertThat(after.since(before, "retries_total{subscription=\"reconciliation\",why=\"event\"}")).isEqualTo(3);
		assertThat(after.since(before, "retries_total{subscription=\"reconciliation\",why=\"outage\"}")).isZero();
		assertThat(after.since(before, "delay_seconds_count{subscription=\"reconciliation\"}")).isEqualTo(1);
		assertThat(after.since(before, "delivered_total{subscription=\"billing\"}")).isEqualTo(3);
		watching.look();
		assertThat(new Figures().of("parked{subscription=\"reconciliation\"}")).isEqualTo(2);
	}

	/** By the database's word, as health has it: one whose module reads nothing any more is still waited for. */
	@Test
	void showsHowFarBehindAReaderIs() {
		owner.run("""
				insert into outbox.subscription (name) values ('slow') on conflict do nothing;
				insert into outbox.checkpoint (subscription, lane, position) select 'slow', lane, head from outbox.lane
				""");
		publishing.publish("procedures", new DrillHeld(UUID.randomUUID(), 1, UUID.randomUUID(), "ok"));

		watching.look();

		var figures = new Figures();
		owner.run("delete from outbox.checkpoint where subscription = 'slow'");
		assertThat(figures.of("unread{subscription=\"slow\"}")).isEqualTo(1);
		assertThat(figures.of("oldest_unread_seconds{subscription=\"slow\"}")).isPositive();
		assertThat(figures.of("missing{subscription=\"slow\"}")).isZero();
	}

	@Test
	void showsHowMuchRoomTheLogHas() {
		watching.look();

		assertThat(new Figures().of("room")).isPositive()
				.isEqualTo(Double.parseDouble(owner.query("select outbox.room_left()")));
	}

	/** The last good figures would hide the outage; an alarm on their absence does not. */
	@Test
	void showsNothingWhileTheDatabaseDoesNotAnswer() {
		owner.run("revoke select on outbox.checkpoint from concord_outbox");
		try {
			watching.look();
			assertThat(new Figures().text).doesNotContain("concord_outbox_unread").contains("concord_outbox_appended");
		}
		finally {
			owner.run("grant select on outbox.checkpoint to concord_outbox");
		}
		watching.look();
		assertThat(new Figures().text).contains("concord_outbox_unread");
	}

	/** What a scrape gets. */
	private class Figures {

		final String text = new Api(port).get("/actuator/prometheus").body();

		double of(String name) {
			return text.lines().filter(it -> it.startsWith("concord_outbox_" + name + " "))
					.mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' ')))).findFirst().orElseThrow(
							() -> new AssertionError("no " + name + " in " + text));
		}

		double since(Figures before, String name) {
			return of(name) - before.of(name);
		}
	}
}
