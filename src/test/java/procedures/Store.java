package procedures;

import concord.Api;
import concord.Api.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A hospital's store, filled by the web API: items, lots and shelves that are new each time. */
public class Store {

	private final Api api;
	private final Ward ward;
	public final UUID shelf;

	public Store(Ward ward) {
		this.ward = ward;
		this.api = ward.api;
		this.shelf = shelf();
	}

	/** A further place. */
	public final UUID shelf() {
		var staff = new Staff(api);
		return staff.location(staff.facility("America/New_York"), null, "area");
	}

	public Answer item(String unit, boolean implant, String device) {
		var body = new LinkedHashMap<String, Object>();
		body.put("code", "S-" + UUID.randomUUID());
		body.put("name", "Hip stem");
		body.put("unit", unit);
		body.put("implant", implant);
		body.put("deviceIdentifier", device);
		return api.post("/stock-items", body);
	}

	/** A lot with so much of it on the shelf. */
	public UUID lot(String quantity) {
		return lot(item("1", true, null).id(), quantity);
	}

	public UUID lot(UUID item, String quantity) {
		var received = receive(item, Map.of("quantity", quantity, "lotNumber", "L-" + UUID.randomUUID()
				.toString().substring(0, 8)));
		if (received.status() != 201) {
			throw new AssertionError(received.toString());
		}
		return received.id();
	}

	public Answer receive(UUID item, Map<String, Object> said) {
		var body = new LinkedHashMap<String, Object>(said);
		body.putIfAbsent("locationId", shelf);
		body.putIfAbsent("quantity", "1");
		return api.post("/stock-items/" + item + "/receipts", body);
	}

	/** A GTIN nobody else has, whose check digit is right. */
	public static String gtin() {
		var thirteen = "0" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L);
		var sum = 0;
		for (var i = 0; i < 13; i++) {
			sum += (thirteen.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
		}
		return thirteen + (10 - sum % 10) % 10;
	}

	public Map<String, Object> use(UUID lot, String quantity) {
		return Map.of("lotId", lot, "locationId", shelf, "quantity", quantity);
	}

	/** A new act, in progress unless {@code more} says otherwise, that uses what is said. */
	public Answer act(Map<String, Object> more, List<Map<String, Object>> supplies) {
		var patient = ward.patient();
		var body = Ward.act(patient, ward.visitOf(patient));
		body.putAll(more);
		body.put("supplies", supplies);
		return api.post("/procedures", body);
	}

	/** On the shelf: {@code on hand/reserved}. */
	public String level(UUID lot) {
		for (var level : api.get("/stock-lots/" + lot).json().path("levels")) {
			if (level.path("locationId").asString().equals(shelf.toString())) {
				return level.path("onHand").asString() + "/" + level.path("reserved").asString();
			}
		}
		return "-";
	}
}
