package outbox.operations;

import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Telling;
import concord.ConcordTest;
import concord.OwnerSql;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import outbox.Publishing;
import outbox.ReadsFrom.Start;
import outbox.reading.Checkpoints;
import outbox.subscribing.Subscription;

/** A module comes, and goes, and somebody must say so. */
@ConcordTest
@TestPropertySource(properties = "spring.application.name=modules-come-and-go")
class SubscriptionsTests {

	@Autowired Billing billing;
	@Autowired Publishing publishing;
	@Autowired Checkpoints checkpoints;
	@Autowired OwnerSql owner;

	@Test
	void beginAtTheStartOrBehindAllThereIs() {
		somethingHappens();

		checkpoints.open("early", false);
		checkpoints.open("late", true);
		somethingHappens();
		checkpoints.open("late", true);

		var unread = List.of(unread("early"), unread("late"));
		owner.run("delete from outbox.checkpoint where subscription in ('early', 'late')");
		assertThat(unread).containsExactly(Long.valueOf(owner.query("select sum(head) from outbox.lane")), 1L);
	}

	@Test
	void beginWhereTheirPackageSays() {
		assertThat(subscription("drill").start()).isEqualTo(Start.NOW);
		assertThat(subscription("billing").start()).isEqualTo(Start.START);
		assertThat(subscription("nobody").start()).isEqualTo(Start.START);
	}

	/** Nobody reads for it, so its events grow older and older: an alarm, until somebody says it is gone. */
	@Test
	void areWaitedForUntilTheyAreRetired() throws Exception {
		checkpoints.open("gone", false);
		somethingHappens();
		assertThat(billing.api().get("/operations/subscriptions").body()).contains("\"name\":\"gone\"");
		assertThat(backlog()).isPositive();

		assertThat(billing.api().post("/operations/subscriptions/gone/retire", Map.of()).status()).isEqualTo(200);
		await(() -> backlog() == 0);

		var revived = billing.api().post("/operations/subscriptions/gone/revive", Map.of());
		assertThat(revived.status()).isEqualTo(200);
		assertThat(backlog()).isPositive();
		owner.run("delete from outbox.checkpoint where subscription = 'gone'");
	}

	@Test
	void areNotRetiredWhileThisProgramReadsForThem() {
		assertThat(billing.api().post("/operations/subscriptions/billing/retire", Map.of()).status()).isEqualTo(409);
		assertThat(billing.api().post("/operations/subscriptions/nobody/retire", Map.of()).status()).isEqualTo(404);
		assertThat(billing.api().post("/operations/subscriptions/nobody/revive", Map.of()).status()).isEqualTo(404);
	}

	/** A newer program retired it while an older one still has its handlers: they get nothing any more. */
	@Test
	void readNothingOnceRetired() throws InterruptedException {
		owner.run("update outbox.subscription set retired_at = now() where name = 'reconciliation'");
		somethingHappens();
		Thread.sleep(700); // longer than the poll
		assertThat(unread("reconciliation")).isPositive();

		assertThat(billing.api().post("/operations/subscriptions/reconciliation/revive", Map.of()).status())
				.isEqualTo(200);
		await(() -> unread("reconciliation") == 0);
	}

	/** Nobody is waited for: there may be readers that do not read. */
	private void somethingHappens() {
		publishing.publish("patients", Telling.registered(UUID.randomUUID()));
	}

	private static Subscription subscription(String module) {
		return new Subscription(module, Map.of(), Map.of(), Set.of(), Set.of());
	}

	private long unread(String subscription) {
		return Long.parseLong(owner.query("""
				select sum(head - position) from outbox.checkpoint join outbox.lane using (lane) where subscription = '%s'
				""".formatted(subscription)));
	}

	/** Gives up after a minute, for a test must end. */
	private static void await(BooleanSupplier wanted) throws InterruptedException {
		for (var looks = 0; !wanted.getAsBoolean(); looks++) {
			assertThat(looks).as("it takes too long").isLessThan(600);
			Thread.sleep(100);
		}
	}

	private long backlog() {
		return billing.api().get("/actuator/health").json().at("/components/eventLog/details/unread").asLong();
	}
}
