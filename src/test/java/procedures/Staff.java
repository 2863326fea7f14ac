package procedures;

import concord.Api;
import concord.Api.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A hospital's people and places, made by the web API: new ones each time, with codes nobody else has. */
public class Staff {

	private final Api api;

	public Staff(Api api) {
		this.api = api;
	}

	public UUID facility(String timeZone) {
		return created(api.post("/facilities", facilityBody(timeZone)));
	}

	public static Map<String, Object> facilityBody(String timeZone) {
		return body("code", code(), "name", "Main campus", "timeZone", timeZone);
	}

	public UUID location(UUID facility, UUID partOf, String physicalType) {
		return created(api.post("/locations", locationBody(facility, partOf, physicalType)));
	}

	public static Map<String, Object> locationBody(UUID facility, UUID partOf, String physicalType) {
		var body = body("facilityId", facility, "code", code(), "physicalType", physicalType);
		body.put("name", "Ward 3");
		if (partOf != null) {
			body.put("partOf", partOf);
		}
		return body;
	}

	public UUID practitioner() {
		return created(api.post("/practitioners", practitionerBody(npi())));
	}

	public static Map<String, Object> practitionerBody(String npi) {
		return body("code", code(), "npi", npi, "name", Map.of("family", "Grey", "given", List.of("Meredith")));
	}

	/** A number that checks: the check digit is tried, not computed. */
	public static String npi() {
		var nine = "1" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
		for (var check = 0; check < 10; check++) {
			var sum = 0;
			var digits = ("80840" + nine + check).chars().map(it -> it - '0').toArray();
			for (var i = digits.length - 1; i >= 0; i--) {
				var doubled = (digits.length - 1 - i) % 2 == 1 ? digits[i] * 2 : digits[i];
				sum += doubled / 10 + doubled % 10;
			}
			if (sum % 10 == 0) {
				return nine + check;
			}
		}
		throw new IllegalStateException("one of ten digits checks");
	}

	public static String code() {
		return UUID.randomUUID().toString();
	}

	public Answer importing(String kind, String csv, boolean dryRun) {
		return api.post("/" + kind + "/import?dryRun=" + dryRun, csv, "Content-Type", "text/csv");
	}

	private static Map<String, Object> body(Object... pairs) {
		var body = new LinkedHashMap<String, Object>();
		for (var i = 0; i < pairs.length; i += 2) {
			body.put((String) pairs[i], pairs[i + 1]);
		}
		return body;
	}

	private static UUID created(Answer answer) {
		if (answer.status() != 201) {
			throw new IllegalStateException(answer.body());
		}
		return answer.id();
	}
}
