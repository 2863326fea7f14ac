package billing.population;

import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Telling;
import billing.Telling.Act;
import billing.population.Claim.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import procedures.events.BillableFacts;

/** Has the claims charged, invoices them one by one, and books what came in and what was let off. */
class Office {

	private static final int LINES_AT_ONCE = 4_000;

	/** How each way to pay of an export is called here. */
	private static final Map<String, String> METHODS = Map.of("ECHECK", "transfer", "CHECK", "cheque", "CC", "card",
			"COPAY", "card", "CASH", "cash");

	private final Billing billing;
	private final Cashier cashier;
	private final String drawer = "P-" + UUID.randomUUID().toString().substring(0, 8);
	private final Map<UUID, UUID> invoices = new ConcurrentHashMap<>();

	Office(Billing billing, Cashier cashier) {
		this.billing = billing;
		this.cashier = cashier;
	}

	static String method(Line payment) {
		return METHODS.get(payment.what());
	}

	void opens(Collection<Claim> claims) {
		done("cash-drawers", "{\"code\": \"%s\", \"name\": \"Front desk\"}".formatted(drawer));
		done("cash-drawers/" + drawer + "/open", "{\"counted\": %s}".formatted(Cashier.usd("0.00")));
		var lines = new ArrayList<>(claims.stream().flatMap(it -> it.charges().stream())
				.map(it -> code(it) + "," + it.amount() + ",USD,1900-01-01,,").distinct().toList());
		for (var from = 0; from < lines.size(); from += LINES_AT_ONCE) {
			billing.prices(lines.subList(from, Math.min(from + LINES_AT_ONCE, lines.size())).toArray(String[]::new));
		}
	}

	/** The same thing has many prices in an export: each is a code of its own. */
	private static String code(Line charge) {
		return "claimed-%s-%s".formatted(charge.what(), charge.amount());
	}

	/** An act for each line, in the claim's visit. */
	void charges(Claim claim) {
		claim.charges().forEach(it -> {
			var like = Telling.facts(code(it), "1", "1", it.on());
			billing.isTold(new Act(claim.patient()).completed(new BillableFacts(claim.id(), like.code(), List.of(),
					List.of(), BigDecimal.ONE, "1", like.performers(), it.on(), like.start(), like.end())));
		});
	}

	void settles(Claim claim) {
		var account = cashier.account(claim.patient());
		var invoice = cashier.invoice(account);
		invoices.put(claim.id(), invoice);
		claim.payments().forEach(it -> pays(account, invoice, it));
		claim.adjustments().forEach(it -> done("invoices/" + invoice + "/adjustments", """
				{"kind": "contractual", "reason": "as agreed", "amount": %s}""".formatted(
				Cashier.usd(it.amount().toPlainString()))));
	}

	private void pays(UUID account, UUID invoice, Line it) {
		var method = method(it);
		var payment = UUID.fromString(done("payments", Cashier.payment(account, method,
				method.equals("cash") ? drawer : "BANK", it.id(), it.amount().toPlainString(), it.on())));
		var allocated = cashier.allocate(payment, invoice, it.amount().toPlainString());
		assertThat(allocated.status()).as(allocated.body()).isEqualTo(200);
	}

	private String done(String path, String body) {
		var answer = cashier.post(path, body);
		assertThat(answer.status()).as(path + ": " + answer.body()).isBetween(200, 299);
		return answer.json().path("id").asString("");
	}

	/** To the cent, as the file says of each claim. */
	void agrees(Claim claim) {
		var it = cashier.api().get("/billing/invoices/" + invoices.get(claim.id()));
		assertThat(List.of(it.text("/total/value"), it.text("/allocated/value"), it.text("/adjusted/value"),
				it.text("/open/value"))).as("claim " + claim.id()).containsExactly(
				Claim.sum(claim.charges()).toPlainString(), Claim.sum(claim.payments()).toPlainString(),
				Claim.sum(claim.adjustments()).toPlainString(), claim.open().toPlainString());
		assertThat(it.text("/status")).isEqualTo(claim.open().signum() == 0 ? "balanced" : "issued");
	}
}
