package billing.payments.model;

import static billing.Telling.DAY;
import static billing.Telling.facts;
import static billing.payments.model.Model.usd;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import billing.Telling;
import billing.Telling.Act;
import billing.payments.model.Model.Charge;
import billing.payments.model.Model.Invoice;
import billing.payments.model.Model.LetOff;
import billing.payments.model.Model.Payment;
import billing.payments.model.Model.Refund;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import patients.events.PatientsMerged;
import patients.events.PatientsUnmerged;

/**
 * One account's random life, lived by the model and by the system alike. A step may be an event: what comes
 * of it is there when billing has heard all it was told, before the next step. The record is now and then merged
 * into another of the person's, and apart again; what is done to it goes on all the while.
 */
class Life {

	private static final long PRICE = 700;
	private static final int MONTHS = 200;
	private static final List<String> KINDS = List.of("discount", "contractual", "write-off", "bad-debt");

	/** Where payments and what took them back are booked. */
	private static final String BOOKED = """
			select p.payment_id, e.kind || case when e.for_period is not null then ' today, for the month'
				when e.booked_on = p.received_on then ' where it belongs' else ' today' end as booked
			from billing.payment p join billing.journal_entry e on e.subject_id = p.payment_id
			where p.patient_id = ? order by e.posted_at, e.entry_id
			""";

	private final Billing billing;
	private final Cashier cashier;
	private final Ledger ledger;
	private final Random random;
	private final Map<String, String> codes;
	private final long seed;
	private final YearMonth month;
	private final UUID patient = UUID.randomUUID();
	private final UUID survivor = UUID.randomUUID();
	private UUID account;
	private int version = 1;
	private boolean merged;
	private final Model model = new Model();
	private final Map<Charge, Act> acts = new IdentityHashMap<>();
	private final List<Act> ofSurvivor = new ArrayList<>();
	private final Map<Object, UUID> ids = new IdentityHashMap<>();

	/**
	 * With a month of its own among those lived side by side.
	 *
	 * @param codes what is charged, by the department that earns it
	 */
	Life(Billing billing, Cashier cashier, Ledger ledger, Map<String, String> codes, long seed) {
		this.billing = billing;
		this.cashier = cashier;
		this.ledger = ledger;
		this.codes = codes;
		this.seed = seed;
		this.random = new Random(seed);
		this.month = YearMonth.of(2002, 1).plusMonths(seed % MONTHS);
	}

	long seed() {
		return seed;
	}

	void begin() {
		billing.isTold(Telling.registered(patient));
		billing.isTold(Telling.registered(survivor));
	}

	void openAccount() {
		account = cashier.account(patient);
	}

	/** Every second one is billed early, and let off something of it. */
	void bill() {
		if (seed % 2 == 0) {
			invoice();
			letOff(model.invoices.getFirst());
		}
	}

	void step() {
		switch (random.nextInt(19)) {
			case 0, 1, 2 -> charge();
			case 3 -> any(model.charges, it -> it.live, this::amend);
			case 4 -> any(model.charges, it -> it.live, this::withdraw);
			case 5, 6 -> invoice();
			case 7 -> any(model.invoices, it -> !it.cancelled && !it.lines.isEmpty(), this::cancel);
			case 8, 9 -> pay();
			case 10 -> any(model.payments, it -> model.unapplied(it) > 0, this::allocate);
			case 11 -> any(model.payments, it -> model.unapplied(it) > 0, this::refund);
			case 12 -> any(model.payments, it -> true, this::payBackOrReverse);
			case 13, 14 -> any(model.invoices, it -> it.open() > 0, this::letOff);
			case 15 -> chargeSurvivor();
			case 16, 17 -> mergeOrUnmerge();
			default -> closeOrReopen();
		}
	}

	private <T> void any(List<T> things, Predicate<T> fit, Consumer<T> then) {
		var fitting = things.stream().filter(fit).toList();
		if (!fitting.isEmpty()) {
			then.accept(one(fitting));
		}
	}

	void charge() {
		var act = new Act(patient);
		var quantity = random.nextInt(1, 9);
		var department = one(List.copyOf(codes.keySet()));
		billing.isTold(act.completed(facts(codes.get(department), "" + quantity, "1", DAY)));
		charged(act, quantity, department);
	}

	private <T> T one(List<T> things) {
		return things.get(random.nextInt(things.size()));
	}

	private void charged(Act act, int quantity, String department) {
		var charge = new Charge(PRICE * quantity, department);
		model.charges.add(charge);
		acts.put(charge, act);
	}

	private void amend(Charge charge) {
		var act = acts.get(charge);
		var quantity = random.nextInt(1, 9);
		billing.isTold(act.amended(facts(codes.get(charge.department), "" + quantity, "1", DAY)));
		model.takeBack(charge, false);
		charged(act, quantity, charge.department);
	}

	private void withdraw(Charge charge) {
		billing.isTold(acts.get(charge).enteredInError());
		model.takeBack(charge, true);
	}

	private void invoice() {
		var lines = model.billable();
		if (!lines.isEmpty()) {
			var invoice = new Invoice(lines);
			model.invoices.add(invoice);
			ids.put(invoice, cashier.invoice(account));
		}
	}

	private void cancel(Invoice invoice) {
		done("invoices/" + ids.get(invoice) + "/cancel", "{\"reason\": \"random\"}");
		invoice.cancelled = true;
		model.credit(invoice, List.copyOf(invoice.lines), false);
	}

	private void pay() {
		var payment = new Payment(random.nextInt(1, 6_000), random.nextBoolean());
		model.pay(payment);
		ids.put(payment, cashier.paid(account, usd(payment.amount),
				payment.early ? month.atDay(15) : Cashier.today()));
	}

	private void allocate(Payment payment) {
		var open = model.invoices.stream().filter(it -> it.open() > 0).toList();
		if (!open.isEmpty() && random.nextBoolean()) {
			cashier.allocate(ids.get(payment));
			model.allocate(payment);
		}
		else if (!open.isEmpty()) {
			var invoice = one(open);
			var amount = 1 + random.nextLong(Math.min(invoice.open(), model.unapplied(payment)));
			assertThat(cashier.allocate(ids.get(payment), ids.get(invoice), usd(amount)).status()).isEqualTo(200);
			model.allocate(payment, invoice, amount);
		}
	}

	private void refund(Payment payment) {
		var refund = new Refund(1 + random.nextLong(model.unapplied(payment)), "overpaid");
		payment.refunds.add(refund);
		cashier.refund(ids.get(payment), usd(refund.amount));
	}

	/** Refused alike, where something of it went back or it was reversed before. */
	private void payBackOrReverse(Payment payment) {
		var due = payment.refunds.stream().filter(it -> it.status.equals("due")).findFirst();
		if (due.isPresent() && random.nextBoolean()) {
			done("refunds/" + id(payment, due.get()) + "/pay",
					"{\"cash\": false, \"place\": \"BANK\", \"reference\": \"r\"}");
			due.get().status = "paid";
			return;
		}
		var refused = payment.reversed || payment.refunds.stream().anyMatch(it -> it.status.equals("paid"));
		var answer = cashier.post("payments/" + ids.get(payment) + "/reverse", "{\"reason\": \"random\"}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(refused ? 409 : 200);
		if (!refused) {
			model.reverse(payment);
		}
	}

	/** Of the oldest that is due of the payment. */
	private String id(Payment payment, Refund refund) {
		var found = cashier.api().get("/billing/refunds?limit=200&status=due&accountId=" + account).json().path("items")
				.valueStream().filter(it -> it.path("paymentId").asString().equals(ids.get(payment).toString()))
				.findFirst().orElseThrow();
		assertThat(found.at("/amount/value").asString()).isEqualTo(usd(refund.amount));
		return found.path("id").asString();
	}

	private void letOff(Invoice invoice) {
		var amount = 1 + random.nextLong(invoice.open());
		var kind = one(KINDS);
		done("invoices/" + ids.get(invoice) + "/adjustments", """
				{"kind": "%s", "reason": "random", "amount": %s}""".formatted(kind, Cashier.usd(usd(amount))));
		invoice.letOff(new LetOff(kind, amount));
	}

	private void closeOrReopen() {
		done("periods/%s/%s".formatted(month, model.closed ? "reopen" : "close"), "{\"reason\": \"random\"}");
		model.closed = !model.closed;
	}

	private void chargeSurvivor() {
		var act = new Act(survivor);
		billing.isTold(act.completed(facts(one(List.copyOf(codes.values())))));
		ofSurvivor.add(act);
	}

	private void mergeOrUnmerge() {
		merged = !merged;
		version++;
		billing.isTold(merged ? new PatientsMerged(patient, version, survivor)
				: new PatientsUnmerged(patient, version, survivor));
	}

	/** Leaves the month open for whoever lives in it next. */
	void end() {
		if (model.closed) {
			closeOrReopen();
		}
	}

	private void done(String path, String body) {
		var answer = cashier.post(path, body);
		assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
	}

	void agrees() {
		var others = PRICE * ofSurvivor.size();
		var stands = usd(model.owed() + (merged ? others : 0)) + " / " + usd(model.credit());
		assertThat(cashier.stands(patient)).isEqualTo(stands);
		assertThat(cashier.stands(survivor)).isEqualTo(merged ? stands : usd(others) + " / 0.00");
		for (var invoice : model.invoices) {
			var status = invoice.cancelled ? "cancelled" : invoice.open() == 0 ? "balanced" : "issued";
			assertThat(cashier.invoiced(ids.get(invoice))).isEqualTo(status + " " + usd(invoice.open()) + " of "
					+ usd(invoice.total));
		}
		for (var payment : model.payments) {
			assertThat(cashier.paymentOf(ids.get(payment))).isEqualTo((payment.reversed ? "reversed " : "received ")
					+ usd(model.unapplied(payment)) + " of " + usd(payment.amount));
		}
		var refunds = model.payments.stream().flatMap(it -> it.refunds.stream())
				.map(it -> it.status + " " + usd(it.amount) + " " + it.reason).toList();
		assertThat(cashier.refunds(account)).containsExactlyInAnyOrderElementsOf(refunds);
		isBookedWhereItBelongs();
		isBorneByWhoEarnedIt();
	}

	private void isBorneByWhoEarnedIt() {
		var net = new TreeMap<String, String>();
		model.net().forEach((department, amount) -> net.put(department, usd(amount)));
		assertThat(ledger.net(patient)).isEqualTo(net);
	}

	private void isBookedWhereItBelongs() {
		var booked = ledger.asOwner().sql(BOOKED).param(patient).query((row, number) ->
				row.getString("payment_id") + " " + row.getString("booked")).list();
		assertThat(booked).containsExactlyInAnyOrderElementsOf(model.payments.stream()
				.flatMap(it -> it.booked.stream().map(where -> ids.get(it) + " " + where)).toList());
	}

	/** The acts whose charges live, for whoever compares both sides. */
	List<UUID> acts() {
		return Stream.concat(acts.values().stream(), ofSurvivor.stream()).map(it -> it.id).distinct().toList();
	}
}
