package billing.merging;

import static billing.Telling.DAY;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Telling.Act;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Some records of a few persons, and in cents what each of them should come to. */
class People {

	private static final long PRICE = 700;

	/** A record with its own account: what was done, billed and paid under it, whoever answers for it. */
	private static class Kept {

		final UUID patient;
		final UUID account;
		final List<Act> unbilled = new ArrayList<>();
		Kept mergedInto;
		long owed;
		long billed;
		long credit;

		Kept(UUID patient, UUID account) {
			this.patient = patient;
			this.account = account;
		}

		Kept survivor() {
			return mergedInto == null ? this : mergedInto.survivor();
		}
	}

	private final Billing billing;
	private final Cashier cashier;
	private final Random random;
	private final String code;
	private final List<Kept> records;
	private final Set<String> acts = new HashSet<>();
	private int merges;

	People(Billing billing, Cashier cashier, int many, long seed) {
		this.billing = billing;
		this.cashier = cashier;
		this.random = new Random(seed);
		this.code = billing.priced("7.00");
		this.records = IntStream.range(0, many).mapToObj(n -> registered()).toList();
	}

	int merges() {
		return merges;
	}

	private Kept registered() {
		var patient = cashier.api().post("/patients", Map.of("name", Map.of("family", "P" + UUID.randomUUID(),
				"given", List.of("Ana")), "birthDate", "1980-04-02", "sex", "female")).id();
		billing.hears();
		return new Kept(patient, cashier.account(patient));
	}

	void step() {
		var record = records.get(random.nextInt(records.size()));
		switch (random.nextInt(10)) {
			case 0, 1 -> act(record);
			case 2 -> withdraw(record);
			case 3 -> invoice(record);
			case 4 -> pay(record);
			case 5, 6, 7, 8 -> merge(record, records.get(random.nextInt(records.size())));
			default -> unmerge(record);
		}
		agree();
	}

	private void act(Kept record) {
		var act = new Act(record.patient);
		billing.hears(act.completed(facts(code, "1", "1", DAY)));
		acts.add(act.id.toString());
		record.unbilled.add(act);
		record.owed += PRICE;
	}

	private void withdraw(Kept record) {
		if (!record.unbilled.isEmpty()) {
			billing.hears(record.unbilled.remove(random.nextInt(record.unbilled.size())).enteredInError());
			record.owed -= PRICE;
		}
	}

	private void invoice(Kept record) {
		if (!record.unbilled.isEmpty()) {
			cashier.invoice(record.account);
			record.billed += PRICE * record.unbilled.size();
			record.unbilled.clear();
		}
	}

	/** Some of it is put against what was billed under the record. */
	private void pay(Kept record) {
		var amount = random.nextLong(1, 1_500);
		var payment = cashier.paid(record.account, BigDecimal.valueOf(amount, 2).toPlainString());
		var used = Math.min(amount, record.billed);
		if (used > 0) {
			cashier.allocate(payment);
		}
		record.billed -= used;
		record.owed -= used;
		record.credit += amount - used;
	}

	private void merge(Kept subsumed, Kept survivor) {
		var before = together();
		var answer = cashier.api().post("/patients/" + subsumed.patient + "/merge",
				Map.of("survivorId", survivor.patient));
		var allowed = subsumed != survivor && subsumed.mergedInto == null && survivor.mergedInto == null;
		assertThat(answer.status()).as(answer.body()).isEqualTo(allowed ? 200 : subsumed == survivor ? 422 : 409);
		if (allowed) {
			subsumed.mergedInto = survivor;
			merged(before);
		}
		else if (subsumed.mergedInto != null) {
			unmerge(subsumed);
		}
	}

	private void unmerge(Kept record) {
		var before = together();
		var answer = cashier.api().post("/patients/" + record.patient + "/unmerge", null);
		assertThat(answer.status()).as(answer.body()).isEqualTo(record.mergedInto == null ? 409 : 200);
		if (record.mergedInto != null) {
			record.mergedInto = null;
			merged(before);
		}
	}

	private void merged(String before) {
		billing.hears();
		merges++;
		assertThat(together()).isEqualTo(before);
	}

	/** What all accounts come to: owed and credit, added up from the answers. */
	private String together() {
		var sums = records.stream().map(it -> cashier.api().get("/billing/accounts/" + it.account)).toList();
		return List.of("/balance/value", "/credit/value").stream().map(part -> sums.stream()
				.map(it -> new BigDecimal(it.text(part))).reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString())
				.toList().toString();
	}

	/** Asked for by any of its records, a person owes what was recorded under all of them. */
	private void agree() {
		for (var record : records) {
			var all = records.stream().filter(it -> it.survivor() == record.survivor()).toList();
			var owed = BigDecimal.valueOf(all.stream().mapToLong(it -> it.owed).sum(), 2);
			var credit = BigDecimal.valueOf(all.stream().mapToLong(it -> it.credit).sum(), 2);
			assertThat(cashier.stands(record.patient)).isEqualTo(owed.toPlainString() + " / " + credit.toPlainString());
		}
	}

	void findNoDrift() {
		assertThat(cashier.api().get("/reconciliation/drift").json().path("findings").valueStream()
				.map(it -> it.path("procedureId").asString())).doesNotContainAnyElementsOf(acts);
	}
}
