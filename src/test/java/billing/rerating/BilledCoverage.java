package billing.rerating;

import static billing.Telling.DAY;
import static billing.Telling.facts;
import static billing.Telling.registered;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Telling.Act;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import outbox.Event;
import patients.events.CoverageStarted;

/** An act that was charged and billed as far as {@code bill} says, before its coverage changes. */
class BilledCoverage {

	static final List<String> CHANGES = List.of("started", "ended", "never was", "starts later", "other payer",
			"second is first");

	static final List<String> BILLS = List.of("none", "drafted", "invoiced", "let off", "paid in part", "paid");

	private final String change;
	private final String bill;
	private final UUID patient = UUID.randomUUID();
	private final Covering coverage = new Covering(patient, "P-A", 1, DAY.minusMonths(1), null);
	private final Act act = new Act(patient);
	private UUID invoice;

	BilledCoverage(String change, String bill) {
		this.change = change;
		this.bill = bill;
	}

	Stream<Event> before() {
		var second = new Covering(patient, "P-B", 2, DAY.minusMonths(1), null).first;
		var covered = switch (change) {
			case "started" -> Stream.<CoverageStarted>empty();
			case "second is first" -> Stream.of(coverage.first, second);
			default -> Stream.of(coverage.first);
		};
		return Stream.concat(Stream.of(registered(patient)), covered);
	}

	Event performed(String code) {
		return act.completed(facts(code));
	}

	void bill(Cashier cashier, UUID account) {
		if (bill.equals("none")) {
			return;
		}
		var draft = cashier.post("invoice-drafts", "{\"accountId\": \"%s\", \"payerCode\": \"%s\"}"
				.formatted(account, change.equals("started") ? "" : "P-A")).id();
		if (!bill.equals("drafted")) {
			invoice = cashier.issue(draft);
		}
		switch (bill) {
			case "let off" -> assertThat(cashier.post("invoices/" + invoice + "/adjustments", """
					{"kind": "write-off", "reason": "x", "amount": %s}""".formatted(Cashier.usd("10.00"))).status())
					.isEqualTo(201);
			case "paid in part" -> pay(cashier, account, "4.00");
			case "paid" -> pay(cashier, account, "10.00");
			default -> { }
		}
	}

	private void pay(Cashier cashier, UUID account, String amount) {
		assertThat(cashier.allocate(cashier.paid(account, amount), invoice, amount).status()).isEqualTo(200);
	}

	Event changes() {
		return switch (change) {
			case "started" -> coverage.first;
			case "ended" -> coverage.ended(DAY.minusDays(1));
			case "never was" -> coverage.enteredInError();
			case "starts later" -> coverage.corrected("P-A", 1, DAY.plusDays(1), null);
			case "other payer" -> coverage.corrected("P-B", 1, coverage.from, null);
			case "second is first" -> coverage.corrected("P-A", 3, coverage.from, null);
			default -> throw new IllegalArgumentException(change);
		};
	}

	void isFollowed(Billing billing, Cashier cashier) {
		var payer = payerNow();
		assertThat(billing.told(act.id)).as(this::toString).containsExactly(
				"entered-in-error coverage-changed 10.00 of 1", "billable  10.00 of 1");
		assertThat(owed(billing, patient)).as(this::toString).isEqualTo("10.00 " + payer);
		assertThat(billing.account(patient).at("/credit/value").asString()).as(this::toString).isEqualTo(free());
		var account = cashier.account(patient);
		assertThat(cashier.api().get("/billing/accounts/" + account + "/billable" + (payer.isEmpty() ? ""
				: "?payerCode=" + payer)).json().findValuesAsString("value")).as(this::toString).containsExactly("10.00");
		assertThat(cashier.refunds(account)).as(this::toString).isEmpty();
		if (invoice != null) {
			assertThat(cashier.invoiced(invoice)).as(this::toString).isEqualTo("balanced 0.00 of 10.00");
		}
	}

	private String payerNow() {
		return switch (change) {
			case "started" -> "P-A";
			case "other payer", "second is first" -> "P-B";
			default -> "";
		};
	}

	private String free() {
		return switch (bill) {
			case "paid in part" -> "4.00";
			case "paid" -> "10.00";
			default -> "0.00";
		};
	}

	/** What is owed, and who owes it: {@code 10.00 P-A}; without a payer's code it is the patient. */
	static String owed(Billing billing, UUID patient) {
		var it = billing.account(patient);
		var payers = it.path("payers").valueStream().filter(payer -> !payer.at("/balance/value").asString()
				.equals("0.00")).map(payer -> payer.at("/balance/value").asString() + " " + payer.path("code").asString());
		var own = it.at("/patient/value").asString();
		return String.join(", ", Stream.concat(payers, own.equals("0.00") ? Stream.empty() : Stream.of(own + " "))
				.toList());
	}

	UUID patient() {
		return patient;
	}

	@Override
	public String toString() {
		return change + " + " + bill;
	}
}
