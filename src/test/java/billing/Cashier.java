package billing;

import static billing.Telling.facts;

import billing.Telling.Act;
import concord.Api;
import concord.Api.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Bills and takes money over the web, as billing staff would; every key is a new one. */
@Lazy
@Component
public class Cashier {

	private final Billing billing;

	Cashier(Billing billing) {
		this.billing = billing;
	}

	/** Today, at the hospital of the tests. */
	public static LocalDate today() {
		return LocalDate.now(ZoneId.of("America/New_York"));
	}

	public static String usd(String value) {
		return "{\"value\": \"%s\", \"currency\": \"USD\"}".formatted(value);
	}

	public Api api() {
		return billing.api();
	}

	/** An act of a patient, charged. */
	public Act charged(UUID patient, String amount) {
		var act = new Act(patient);
		billing.hears(act.completed(facts(billing.priced(amount))));
		return act;
	}

	public UUID account(UUID patient) {
		return UUID.fromString(billing.account(patient).path("id").asString());
	}

	/** Refused or not: sent again only where there were too many. */
	public Answer post(String path, String body) {
		var answer = send(path, body);
		while (answer.status() == 503 || answer.status() == 429) {
			answer = send(path, body);
		}
		return answer;
	}

	private Answer send(String path, String body) {
		return api().post("/billing/" + path, body, "Idempotency-Key", UUID.randomUUID().toString());
	}

	public Answer done(String path, String body) {
		var answer = post(path, body);
		if (answer.status() / 100 != 2) {
			throw new AssertionError(path + ": " + answer);
		}
		return answer;
	}

	public UUID draft(UUID account) {
		return done("invoice-drafts", "{\"accountId\": \"%s\"}".formatted(account)).id();
	}

	public UUID issue(UUID draft) {
		return done("invoice-drafts/" + draft + "/issue", "{}").id();
	}

	/** All that can be billed to the patient. */
	public UUID invoice(UUID account) {
		return issue(draft(account));
	}

	public Answer received(UUID account, String amount, String reference) {
		return post("payments", payment(account, "transfer", "BANK", reference, amount, today()));
	}

	public UUID paid(UUID account, String amount) {
		return paid(account, amount, today());
	}

	public UUID paid(UUID account, String amount, LocalDate on) {
		return done("payments", payment(account, "transfer", "BANK", "ref-" + UUID.randomUUID(), amount, on)).id();
	}

	public static String payment(UUID account, String method, String place, String reference, String amount,
			LocalDate on) {
		return """
				{"accountId": "%s", "method": "%s", "place": "%s", "reference": "%s", "amount": %s, "receivedOn": "%s"}"""
				.formatted(account, method, place, reference, usd(amount), on);
	}

	/** Against what is due first. */
	public void allocate(UUID payment) {
		done("payments/" + payment + "/allocations", "{}");
	}

	/** Exactly {@code amount}, or as far as it goes where that is {@code null}. */
	public Answer allocate(UUID payment, UUID invoice, String amount) {
		return post("payments/" + payment + "/allocations", """
				{"invoices": [{"invoiceId": "%s"%s}]}""".formatted(invoice,
				amount == null ? "" : ", \"amount\": " + usd(amount)));
	}

	public UUID refund(UUID payment, String amount) {
		return done("payments/" + payment + "/refunds", "{\"amount\": %s, \"reason\": \"overpaid\"}"
				.formatted(usd(amount))).id();
	}

	/** An invoice as {@code status open of total}. */
	public String invoiced(UUID invoice) {
		var it = api().get("/billing/invoices/" + invoice);
		return it.text("/status") + " " + it.text("/open/value") + " of " + it.text("/total/value");
	}

	/** A payment as {@code status unapplied of amount}. */
	public String paymentOf(UUID payment) {
		var it = api().get("/billing/payments/" + payment);
		return it.text("/status") + " " + it.text("/unapplied/value") + " of " + it.text("/amount/value");
	}

	/** The refunds of an account as {@code status amount reason}. */
	public List<String> refunds(UUID account) {
		return api().get("/billing/refunds?accountId=" + account).json().path("items").valueStream()
				.map(it -> it.path("status").asString() + " " + it.at("/amount/value").asString() + " "
						+ it.path("reason").asString()).toList();
	}

	/** What the account owes, and what of its money is free: {@code owed / credit}. */
	public String stands(UUID patient) {
		var account = billing.account(patient);
		return account.at("/balance/value").asString() + " / " + account.at("/credit/value").asString();
	}

	/** All at once. */
	public static List<Answer> race(int many, IntFunction<Callable<Answer>> attempt) {
		try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
			return callers.invokeAll(IntStream.range(0, many).mapToObj(attempt).toList()).stream()
					.map(it -> it.resultNow()).toList();
		}
		catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}
}
