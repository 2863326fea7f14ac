package concord.loader;

import concord.client.GaveUp;
import concord.client.Patience;
import concord.client.WebApi;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * What a person wants to see in the end, as Concord itself tells it.
 *
 * @param acts     performed acts
 * @param charges  charges that stand, held ones not among them
 * @param drift    findings of the act-by-act comparison
 * @param inFlight events not read by everybody yet: 0 once all is settled
 * @param balance  sum of the balances of the accounts of this export's patients
 */
record Figures(int patients, int encounters, long acts, long charges, long held, long drift, long inFlight,
		BigDecimal balance, String currency) {

	private static final int TRIES = 1200;

	/** Waits, some minutes at most, until nothing is in flight. */
	static Figures read(WebApi api, Known known) {
		var drift = driftOf(api);
		for (var tries = 0; drift.path("inFlight").asLong() > 0 && tries < TRIES; tries++) {
			Patience.pause();
			drift = driftOf(api);
		}
		var total = BigDecimal.ZERO;
		var currency = "";
		for (var patient : known.patients()) {
			for (var account : api.get("/billing/accounts?patientId=" + patient.id()).body().path("items")) {
				total = total.add(new BigDecimal(account.path("balance").path("value").asString("0")));
				currency = account.path("balance").path("currency").asString("");
			}
		}
		return new Figures(known.patientCount(), known.encounterCount(), drift.path("acts").asLong(),
				drift.path("charges").asLong(), drift.path("held").asLong(), found(drift),
				drift.path("inFlight").asLong(), total, currency);
	}

	private static JsonNode driftOf(WebApi api) {
		var answer = api.get("/reconciliation/drift");
		if (!answer.ok()) {
			throw new GaveUp("the drift report cannot be read: " + answer.problem());
		}
		return answer.body();
	}

	private static long found(JsonNode drift) {
		var counts = drift.path("counts");
		return counts.isObject() ? counts.valueStream().mapToLong(JsonNode::asLong).sum()
				: drift.path("findings").size();
	}

	@Override
	public String toString() {
		return """
				patients            %,12d
				encounters          %,12d
				procedures completed%,12d
				charges             %,12d
				held                %,12d
				drift               %,12d%s
				balance             %,15.2f %s""".formatted(patients, encounters, acts, charges, held, drift,
				inFlight == 0 ? "" : "   (%,d events in flight)".formatted(inFlight), balance, currency);
	}
}
