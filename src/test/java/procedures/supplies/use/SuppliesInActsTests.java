package procedures.supplies.use;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.amendment;
import static procedures.Ward.with;

import concord.Api.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import procedures.Store;
import procedures.WardTest;

/** The stock follows the act: reserved, consumed, corrected, returned; and the act tells what it used. */
class SuppliesInActsTests extends WardTest {

	private Store store;

	@BeforeEach
	void open() {
		store = new Store(ward);
	}

	@Test
	void areReservedWhenPlannedAndConsumedWhenPerformed() {
		var lot = store.lot("5");

		var act = store.act(Map.of("status", "preparation"), List.of(store.use(lot, "2")));
		assertThat(act.status()).as(act.body()).isEqualTo(201);
		assertThat(store.level(lot)).isEqualTo("5/2");
		api.post("/procedures/" + act.id() + "/start", Map.of("start", "2025-03-01T23:31:00-05:00"));
		assertThat(store.level(lot)).isEqualTo("5/2");
		ward.complete(act.id());

		assertThat(store.level(lot)).isEqualTo("3/0");
		assertThat(ward.all("/stock-lots/" + lot + "/movements", "kind"))
				.containsExactly("receive", "reserve", "consume");
		assertThat(told(act, "{facts,supplies,0,quantity}")).isEqualTo("2");
		assertThat(told(act, "{facts,supplies,0,implant}")).isEqualTo("true");
	}

	@Test
	void areReleasedWhenTheActIsNotDone() {
		var lot = store.lot("1");
		var act = store.act(Map.of("status", "preparation"), List.of(store.use(lot, "1")));

		api.post("/procedures/" + act.id() + "/not-done", Map.of("reason", "no-show"));

		assertThat(store.level(lot)).isEqualTo("1/0");
	}

	@Test
	void areCorrectedWithTheAct() {
		var lot = store.lot("5");
		var other = store.lot("5");
		var act = store.act(Map.of(), List.of(store.use(lot, "2")));
		ward.complete(act.id());

		var fewer = amended(act, 2, store.use(lot, "1"), store.use(other, "3"));
		assertThat(fewer.status()).as(fewer.body()).isEqualTo(200);
		assertThat(store.level(lot)).isEqualTo("4/0");
		assertThat(store.level(other)).isEqualTo("2/0");
		assertThat(amended(act, 3).status()).isEqualTo(200);
		assertThat(store.level(lot)).isEqualTo("5/0");
		assertThat(store.level(other)).isEqualTo("5/0");
		assertThat(told(act, "{facts,supplies}")).isNull();
	}

	@Test
	void areReturnedWhenTheActWasEnteredInError() {
		var lot = store.lot("5");
		var act = store.act(Map.of(), List.of(store.use(lot, "2")));
		ward.complete(act.id());

		ward.enterInError(act.id());

		assertThat(store.level(lot)).isEqualTo("5/0");
		assertThat(ward.all("/stock-lots/" + lot + "/recall", "patientId")).isEmpty();
	}

	@Test
	void areNotTakenTwice() {
		var lot = store.lot("1");
		store.act(Map.of("status", "preparation"), List.of(store.use(lot, "1")));

		var refused = store.act(Map.of(), List.of(store.use(lot, "1")));

		assertThat(refused.problem()).isEqualTo("not-allowed");
		assertThat(refused.text("/detail")).contains("Not enough");
		assertThat(api.post("/stock-lots/" + lot + "/count", Map.of("locationId", store.shelf, "counted", "0",
				"reason", "stocktaking")).problem()).isEqualTo("not-allowed");
		assertThat(store.level(lot)).isEqualTo("1/1");
	}

	/** A refused act leaves nothing: neither row, nor event, nor a reservation. */
	@Test
	void areNotTakenFromWhatExpiresBeforeTheAct() {
		var item = store.item("1", false, null).id();
		var lot = store.receive(item, Map.of("lotNumber", "A", "expiresOn", "2099-01-01", "quantity", "1")).id();

		var refused = store.act(Map.of("status", "preparation", "start", "2099-01-02T09:00:00-05:00"),
				List.of(store.use(lot, "1")));
		var inTime = store.act(Map.of("status", "preparation", "start", "2099-01-01T23:59:00-05:00"),
				List.of(store.use(lot, "1")));

		assertThat(refused.field()).isEqualTo("supplies");
		assertThat(inTime.status()).as(inTime.body()).isEqualTo(201);
		assertThat(store.level(lot)).isEqualTo("1/1");
	}

	@Test
	void areNamedRightly() {
		var lot = store.lot("5");
		var use = store.use(lot, "1");

		assertThat(store.act(Map.of(), List.of(with(use, "lotId", UUID.randomUUID()))).field())
				.isEqualTo("supplies[0].lotId");
		assertThat(store.act(Map.of(), List.of(with(use, "quantity", "0"))).field()).isEqualTo("supplies[0].quantity");
		assertThat(store.act(Map.of(), List.of(use, use)).field()).isEqualTo("supplies");
		assertThat(store.act(Map.of(), List.of(with(use, "udi", "(01)1"))).field()).isEqualTo("supplies[0].udi");
		assertThat(store.act(Map.of(), List.of(with(use, "locationId", store.shelf()))).problem())
				.isEqualTo("not-allowed");
	}

	/** A recall, both ways: from the lot to the patients, from the patient to the lot. */
	@Test
	void areTracedBothWays() {
		var device = Store.gtin();
		var item = store.item("1", true, device).id();
		var carrier = "(01)" + device + "(10)A213B1(21)1234";
		var lot = store.receive(item, Map.of("udi", carrier)).id();
		var gauze = store.lot(store.item("1", false, null).id(), "9");
		var act = store.act(Map.of(), List.of(
				Map.of("udi", carrier, "locationId", store.shelf, "quantity", "1"), store.use(gauze, "3")));
		assertThat(act.status()).as(act.body()).isEqualTo(201);
		assertThat(ward.all("/stock-lots/" + lot + "/recall", "patientId")).isEmpty();
		ward.complete(act.id());

		assertThat(ward.all("/stock-lots/" + lot + "/recall", "patientId")).containsExactly(act.text("/patientId"));
		assertThat(ward.all("/stock-lots/" + gauze + "/recall", "quantity")).containsExactly("3");
		var carried = "/implants?patientId=" + act.text("/patientId");
		assertThat(ward.all(carried, "lotId")).containsExactly(lot.toString());
		assertThat(ward.all(carried, "serialNumber")).containsExactly("1234");
		assertThat(ward.all(carried, "deviceIdentifier")).containsExactly(device);
	}

	private Answer amended(Answer act, int version, Object... supplies) {
		return api.put("/procedures/" + act.id(), with(amendment(act, "counted"), "supplies", List.of(supplies)),
				version);
	}

	/** What its last event says. */
	private String told(Answer act, String path) {
		return sql.query("select payload #>> '%s' from outbox.event where aggregate_id = '%s' order by position desc "
				.formatted(path, act.id()) + "limit 1");
	}
}
