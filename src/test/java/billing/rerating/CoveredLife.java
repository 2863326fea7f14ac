package billing.rerating;

import static billing.Telling.DAY;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Telling.Act;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import outbox.Event;

/** A patient whose coverages change, step by step, and what every charge has to be at any time. */
class CoveredLife {

	private static final int DAYS = 10;

	private record Done(Act act, LocalDate day, boolean stands) {
	}

	private final Billing billing;
	private final Cashier cashier;
	private final String contracted;
	private final String code;
	private final Random random;
	private final UUID patient;
	private final UUID visit = UUID.randomUUID();
	private final List<Covering> coverages = new ArrayList<>();
	private final Map<UUID, Integer> percents = new HashMap<>();
	private final List<Done> acts = new ArrayList<>();

	CoveredLife(Billing billing, Cashier cashier, String contracted, String code, long seed) {
		this.billing = billing;
		this.cashier = cashier;
		this.contracted = contracted;
		this.code = code;
		this.random = new Random(seed);
		this.patient = billing.patient();
		for (var i = 1; i <= 4; i++) {
			var percent = 10 * i;
			var it = Covering.withTerms(billing, patient, payer(i), i + 10, percent);
			coverages.add(it);
			percents.put(it.first.coverageId(), percent);
		}
	}

	private String payer(int i) {
		return i % 2 == 0 ? contracted : "P-X";
	}

	void step() {
		switch (random.nextInt(8)) {
			case 0, 1, 2 -> perform();
			case 3, 4, 5 -> change(coverages.get(random.nextInt(coverages.size())));
			case 6 -> withdraw();
			default -> bill();
		}
	}

	private LocalDate day() {
		return DAY.plusDays(random.nextInt(DAYS));
	}

	private void perform() {
		var act = new Act(patient);
		var day = day();
		var facts = facts(code, "1", "1", day);
		acts.add(new Done(act, day, true));
		billing.hears(act.completed(random.nextBoolean() ? facts : Inside.of(visit, facts)));
	}

	private void withdraw() {
		if (!acts.isEmpty()) {
			var index = random.nextInt(acts.size());
			var it = acts.get(index);
			if (it.stands()) {
				acts.set(index, new Done(it.act(), it.day(), false));
				billing.hears(it.act().enteredInError());
			}
		}
	}

	private void change(Covering it) {
		var rank = 1 + random.nextInt(3);
		var from = day();
		var to = random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(DAYS));
		var free = coverages.stream().filter(other -> other != it).noneMatch(other -> other.rivals(rank, from, to));
		if (!it.inError && random.nextInt(12) == 0) {
			billing.hears(it.enteredInError());
		}
		else if (!it.inError && free) {
			billing.hears(corrected(it, rank, from, to));
		}
	}

	private Event corrected(Covering it, int rank, LocalDate from, LocalDate to) {
		return it.corrected(payer(1 + random.nextInt(2)), rank, from, to);
	}

	private void bill() {
		var account = cashier.account(patient);
		var whom = List.of("", "P-X", contracted).get(random.nextInt(3));
		var draft = cashier.post("invoice-drafts", "{\"accountId\": \"%s\", \"payerCode\": \"%s\"}"
				.formatted(account, whom));
		if (draft.status() == 201 && random.nextInt(4) > 0) {
			var invoice = cashier.issue(draft.id());
			if (random.nextBoolean()) {
				cashier.allocate(cashier.paid(account, "50.00"), invoice, null);
			}
		}
	}

	/** The oracle: who is asked first on the day, what is agreed with them, what they leave to the patient. */
	void agrees() {
		for (var it : acts) {
			var live = billing.charges(it.act().id).stream().filter(charge -> charge.path("status").asString()
					.equals("billable")).toList();
			assertThat(live).hasSize(it.stands() ? 1 : 0);
			if (it.stands()) {
				assertThat(shares(live.getFirst().path("id").asString())).as(it.toString()).isEqualTo(expected(it.day()));
			}
		}
	}

	private Map<String, String> expected(LocalDate day) {
		var first = coverages.stream().filter(it -> it.covers(day)).min(Comparator.comparingInt(it -> it.rank));
		if (first.isEmpty()) {
			return Map.of("", "100.00");
		}
		var due = first.get().payer.equals(contracted) ? 60 : 100;
		var own = due * percents.get(sharedBy(day, first.get()).first.coverageId()) / 100;
		return Map.of("", own + ".00", first.get().payer, due - own + ".00");
	}

	private Covering sharedBy(LocalDate day, Covering first) {
		return coverages.stream().filter(it -> it.covers(day) && it.payer.equals(first.payer))
				.min(Comparator.comparingInt(it -> it.rank)).orElseThrow();
	}

	private Map<String, String> shares(String charge) {
		var shares = new HashMap<String, String>();
		billing.api().get("/billing/charges/" + charge).json().at("/why/shares").valueStream()
				.forEach(it -> shares.put(it.path("payerCode").asString(""),
						it.at("/amount/value").asString()));
		return shares;
	}
}
