package procedures.supplies.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.Api.Answer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import procedures.Store;
import procedures.WardTest;

class StockTests extends WardTest {

	private Store store;

	@BeforeEach
	void open() {
		store = new Store(ward);
	}

	@Test
	void isReceivedByTheLot() {
		var item = store.item("mL", false, null).id();
		var expiring = Map.<String, Object>of("lotNumber", "A1", "expiresOn", "2099-12-31", "quantity", "2.50");

		var first = store.receive(item, expiring);
		var second = store.receive(item, expiring);

		assertThat(first.status()).as(first.body()).isEqualTo(201);
		assertThat(second.id()).isEqualTo(first.id());
		assertThat(store.level(first.id())).isEqualTo("5.00/0");
		assertThat(store.receive(item, Map.of("lotNumber", "A1", "expiresOn", "2099-12-30")).field())
				.isEqualTo("expiresOn");
		assertThat(ward.all("/stock-items/" + item + "/lots?lotNumber=A1", "expiresOn")).containsExactly("2099-12-31");
		assertThat(ward.all("/stock-items/" + item + "/lots?lotNumber=A2", "id")).isEmpty();
	}

	@Test
	void isReceivedAsScanned() {
		var device = Store.gtin();
		var item = store.item("1", true, device).id();
		var carrier = "(01)" + device + "(17)751231(10)A213B1(21)1234";

		var received = store.receive(item, Map.of("udi", carrier));

		assertThat(received.text("/lotNumber")).isEqualTo("A213B1");
		assertThat(received.text("/serialNumber")).isEqualTo("1234");
		var scanned = api.post("/stock-lots/scan", Map.of("udi", carrier));
		assertThat(scanned.text("/issuer")).isEqualTo("GS1");
		assertThat(scanned.text("/itemId")).isEqualTo(item.toString());
		assertThat(scanned.text("/lotId")).isEqualTo(received.id().toString());
		var again = store.receive(item, Map.of("udi", carrier));
		assertThat(again.problem()).isEqualTo("already-exists");
		assertThat(again.text("/existingId")).isEqualTo(received.id().toString());
	}

	@Test
	void isRefusedWhereItCannotBe() {
		var device = Store.gtin();
		var item = store.item("1", true, device).id();

		assertThat(store.receive(item, Map.of("quantity", "0")).field()).isEqualTo("quantity");
		assertThat(store.receive(item, Map.of("quantity", "2", "serialNumber", "S")).field()).isEqualTo("quantity");
		assertThat(store.receive(item, Map.of("expiresOn", "2024-01-01")).field()).isEqualTo("expiresOn");
		assertThat(store.receive(item, Map.of("locationId", UUID.randomUUID())).field()).isEqualTo("locationId");
		assertThat(store.receive(UUID.randomUUID(), Map.of()).status()).isEqualTo(404);
		assertThat(store.receive(item, Map.of("udi", "(01)" + Store.gtin())).field()).isEqualTo("udi");
		assertThat(store.receive(item, Map.of("udi", "(01)" + device, "lotNumber", "A")).field()).isEqualTo("udi");
		assertThat(store.receive(item, Map.of("udi", "(01)" + device + "(17)240101")).field()).isEqualTo("udi");
		var wrong = api.post("/stock-lots/scan", Map.of("udi", "(01)51022222233337"));
		assertThat(wrong.field()).isEqualTo("udi");
		assertThat(wrong.text("/detail")).contains("check digit");
	}

	@Test
	void isCountedAdjustedAndCarriedWithAReason() {
		var lot = store.lot("5");
		var other = store.shelf();

		assertThat(post(lot, "count", "counted", "3", "reason", "stocktaking").status()).isEqualTo(200);
		assertThat(post(lot, "adjust", "by", "-1", "reason", "dropped").status()).isEqualTo(200);
		assertThat(post(lot, "adjust", "by", "-3", "reason", "dropped").problem()).isEqualTo("not-allowed");
		assertThat(post(lot, "adjust", "by", "1", "reason", " ").field()).isEqualTo("reason");
		assertThat(api.post("/stock-lots/" + lot + "/transfer",
				Map.of("from", store.shelf, "to", other, "quantity", "2")).status()).isEqualTo(200);
		assertThat(api.post("/stock-lots/" + lot + "/transfer",
				Map.of("from", store.shelf, "to", other, "quantity", "1")).problem()).isEqualTo("not-allowed");

		assertThat(store.level(lot)).isEqualTo("0/0");
		assertThat(ward.all("/stock-lots/" + lot + "/movements?limit=2", "kind"))
				.containsExactlyInAnyOrder("receive", "count", "adjust", "transfer", "transfer");
		assertThat(ward.all("/stock-lots/" + lot + "/movements", "onHand"))
				.containsExactlyInAnyOrder("5", "-2", "-1", "-2", "2");
	}

	/** What moved has moved; what is there is its sum. */
	@Test
	void isNeverChangedBehindItsMovements() {
		var lot = store.lot("5");

		assertThatThrownBy(() -> sql.run("delete from procedures.stock_movement where lot_id = '%s'".formatted(lot)))
				.hasMessageContaining("refused");
		assertThatThrownBy(() -> sql.run("update procedures.stock_level set on_hand = -1 where lot_id = '%s'"
				.formatted(lot))).hasMessageContaining("stock_is_never_below_zero");
	}

	@Test
	void isOfItemsThatAreKnownOnce() {
		var item = store.item("1", false, Store.gtin());
		var body = Map.of("code", item.text("/code"), "name", "Other", "unit", "mL", "active", false);

		var refused = api.post("/stock-items", body);
		assertThat(refused.text("/existingId")).isEqualTo(item.id().toString());
		assertThat(api.put("/stock-items/" + item.id(), body, 2).problem()).isEqualTo("stale");
		store.lot(item.id(), "1");
		assertThat(api.put("/stock-items/" + item.id(), body, 1).field()).isEqualTo("unit");
		var closed = Map.of("code", item.text("/code"), "name", "Other", "unit", "1", "active", false);
		assertThat(api.put("/stock-items/" + item.id(), closed, 1).version()).isEqualTo(2);
		assertThat(store.receive(item.id(), Map.of()).problem()).isEqualTo("not-allowed");
	}

	private Answer post(UUID lot, String what, String field, String value, String more, String text) {
		return api.post("/stock-lots/" + lot + "/" + what,
				Map.of("locationId", store.shelf, field, value, more, text));
	}
}
