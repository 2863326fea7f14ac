package billing.charges;

import static org.assertj.core.api.Assertions.assertThat;

import billing.Telling.Act;
import concord.Api.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The queue of what could not be charged yet: it empties, whatever is in it. */
class HeldChargesTests extends OneVisit {

	@Test
	void letGoAnActAndWhatItsPriceHoldsAtOnce() {
		var hip = "c" + UUID.randomUUID();
		var xray = "c" + UUID.randomUUID();
		var operation = new Act(patient);
		var picture = new Act(patient);
		billing.hears(operation.completed(facts(hip)), picture.completed(facts(xray)));
		tariffs.covers(hip, xray);

		var imported = billing.prices(hip + ",5000.00,USD,2020-01-01,,", xray + ",100.00,USD,2020-01-01,,");

		assertThat(imported.at("/held/priced").asInt()).isEqualTo(2);
		assertThat(imported.at("/held/left").asInt()).isZero();
		assertThat(billing.told(operation.id)).containsExactly("billable  5000.00 of 1");
		assertThat(billing.told(picture.id)).containsExactly("not-billable part-of-package - of 1");
		assertThat(billing.balance(patient)).isEqualTo("5000.00");
	}

	/** Whoever asks until none is left comes to an end; what says what it costs lets it be looked at again. */
	@Test
	void areTriedOnceByTheSamePricesAndRules() {
		tariffs.rule("modifier,Z7,percent,40,10,half-up");
		var act = new Act(patient);
		billing.hears(act.completed(facts(billing.priced("0.01"), "Z7")));
		assertThat(billing.told(act.id)).containsExactly("held no-amount - of 1");

		var tried = release("no-amount");

		assertThat(tried.text("/priced")).as(tried.body()).isEqualTo("0");
		assertThat(tried.text("/left")).isEqualTo("0");
		assertThat(billing.api().get("/billing/queues").json().path("held").valueStream()
				.filter(it -> it.path("reason").asString().equals("no-amount")).map(it -> it.path("repaired").asInt()))
				.containsExactly(0);
		assertThat(tariffs.rule("modifier,Z7,percent,400,10,half-up").at("/held/priced").asInt()).isEqualTo(1);
		assertThat(billing.told(act.id)).containsExactly("billable  0.04 of 1");
	}

	/** As many as are looked at in one go, all before it in the queue. */
	@Test
	void doNotStandInTheWayOfOthers() {
		tariffs.rule("modifier,Z8,percent,40,10,half-up");
		var first = new Act(patient);
		var last = new Act(patient);
		var code = "c" + UUID.randomUUID();
		billing.hears(first.completed(facts(billing.priced("0.01"), "Z8")), last.completed(facts(code)));
		var copies = copies(first);

		var imported = billing.prices(code + ",7.00,USD,2020-01-01,,");
		var again = billing.api().post("/billing/charges/price", "");

		assertThat(imported.at("/held/priced").asInt()).isZero();
		assertThat(imported.at("/held/left").asInt()).isEqualTo(2);
		assertThat(again.text("/priced")).isEqualTo("1");
		assertThat(again.text("/left")).isEqualTo("0");
		assertThat(billing.told(last.id)).containsExactly("billable  7.00 of 1");
		ledger.asOwner().sql("update billing.charge_item set status = 'aborted', reason = 'withdrawn' where encounter_id = ?")
				.param(copies).update();
	}

	/** The visit the copies are of. */
	private UUID copies(Act act) {
		var none = new UUID(0, 0);
		ledger.asOwner().sql("""
				insert into billing.charge_item select copy.* from billing.charge_item c, generate_series(1, 500) as n,
					jsonb_populate_record(c, jsonb_build_object('charge_id', md5(c.charge_id::text || n)::uuid,
						'procedure_id', md5(c.charge_id::text || n)::uuid, 'definition', 'manual',
						'encounter_id', ?)) as copy
				where c.procedure_id = ?
				""").param(none.toString()).param(act.id).update();
		return none;
	}

	private Answer release(String reason) {
		return billing.api().post("/billing/queues/" + reason + "/release", "", "Idempotency-Key",
				UUID.randomUUID().toString());
	}
}
