package billing.pricing;

import billing.Billing;
import billing.Telling;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A hospital's agreements for one test: payer, codes and days of its own, so that no other test meets them. */
public final class Tariffed {

	private static final String RULES =
			"kind,name,method,value,position,rounding,effective_from,effective_to,description,currency\n";
	private static final String RATES =
			"payer,contract,system,code,class,method,value,currency,effective_from,effective_to,description\n";
	private static final String PACKAGES =
			"system,code,covered_system,covered_code,effective_from,effective_to,description\n";

	public final String payer = "P" + UUID.randomUUID().toString().substring(0, 8);

	private final Billing billing;

	public Tariffed(Billing billing) {
		this.billing = billing;
	}

	/** E.g. {@code modifier,50,percent,150,10,half-up}, from 1990 on. */
	public JsonNode rule(String rule) {
		return send("/billing/pricing-rules", RULES + rule + ",1990-01-01,,," + (rule.contains(",amount,") ? "USD" : ""));
	}

	/** The same, on one day only. */
	public JsonNode rule(String rule, LocalDate day) {
		return send("/billing/pricing-rules", RULES + "%s,%s,%s,,".formatted(rule, day, day));
	}

	/** For {@code code}, empty for any act. */
	public JsonNode rate(String code, String visitClass, String method, String value) {
		var currency = method.equals("percent-of-charge") ? "" : "USD";
		return send("/billing/contracts", RATES + String.join(",", payer, "C1", code.isEmpty() ? "" : Telling.SYSTEM, code,
				visitClass, method, value, currency, "2020-01-01", "", ""));
	}

	public JsonNode covers(String code, String covered) {
		return send("/billing/packages",
				PACKAGES + String.join(",", Telling.SYSTEM, code, Telling.SYSTEM, covered, "2020-01-01", "", ""));
	}

	private JsonNode send(String path, String csv) {
		var answer = billing.api().post(path, csv + "\n", "Content-Type", "text/csv");
		if (answer.status() != 200) {
			throw new AssertionError(answer.toString());
		}
		return answer.json();
	}
}
