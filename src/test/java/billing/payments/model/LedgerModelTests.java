package billing.payments.model;

import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import billing.reports.Reconciled;
import concord.ConcordTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random lives of accounts: charge, amend, withdraw, invoice, cancel, pay, allocate, refund, reverse, let off,
 * merge and unmerge, close and reopen, interleaved, two hundred side by side. The model and the system agree,
 * every law of money holds, every report comes to what the journal says, and what was done is what is charged.
 * {@code -Dmoney.seeds=n} lives of {@code -Dmoney.steps}, from {@code -Dmoney.first} on.
 */
@ConcordTest
class LedgerModelTests {

	private static final int SEEDS = Integer.getInteger("money.seeds", 200);
	private static final long FIRST = Long.getLong("money.first", 1);
	private static final int STEPS = Integer.getInteger("money.steps", 10);
	private static final int SIDE_BY_SIDE = 200;
	private static final int HANDS = 8;

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;

	@Test
	void agreesWithTheSystem() throws Exception {
		var codes = priced();
		try (var hands = Executors.newFixedThreadPool(HANDS)) {
			for (var first = FIRST; first < FIRST + SEEDS; first += SIDE_BY_SIDE) {
				live(hands, LongStream.range(first, Math.min(first + SIDE_BY_SIDE, FIRST + SEEDS))
						.mapToObj(seed -> new Life(billing, cashier, ledger, codes, seed)).toList());
			}
		}
		agreesAsAWhole();
	}

	private Map<String, String> priced() {
		var codes = new TreeMap<String, String>();
		for (var department : List.of("cardiology", "radiology", "surgery")) {
			codes.put(department, "c" + UUID.randomUUID());
			billing.priced(codes.get(department), "7.00", department);
		}
		return codes;
	}

	private void live(ExecutorService hands, List<Life> lives) throws InterruptedException {
		each(hands, lives, Life::begin);
		each(hands, lives, Life::openAccount);
		each(hands, lives, Life::charge);
		each(hands, lives, Life::charge);
		each(hands, lives, Life::bill);
		for (var step = 0; step < STEPS; step++) {
			each(hands, lives, Life::step);
		}
		each(hands, lives, Life::agrees);
		each(hands, lives, Life::end);
		assertThat(drifted(lives)).isEmpty();
	}

	/** One step of each, at once; then what was told is heard. */
	private void each(ExecutorService hands, List<Life> lives, Consumer<Life> step) throws InterruptedException {
		var done = lives.stream().map(life -> hands.submit(() -> step.accept(life))).toList();
		for (var i = 0; i < done.size(); i++) {
			try {
				done.get(i).get();
			}
			catch (ExecutionException e) {
				throw new AssertionError("seed %d, of -Dmoney.first=%d -Dmoney.seeds=%d -Dmoney.steps=%d".formatted(
						lives.get(i).seed(), FIRST, SEEDS, STEPS), e.getCause());
			}
		}
		billing.hearsAllItWasTold();
	}

	/** Act by act, as reconciliation sees it: of the lives' acts, whatever other tests left there. */
	private List<String> drifted(List<Life> lives) {
		var acts = new HashSet<String>();
		lives.forEach(life -> life.acts().forEach(it -> acts.add(it.toString())));
		return billing.api().get("/reconciliation/drift").json().path("findings").valueStream()
				.filter(it -> acts.contains(it.path("procedureId").asString(""))).map(Object::toString).toList();
	}

	private void agreesAsAWhole() {
		assertThat(ledger.faults()).isEmpty();
		assertThat(Reconciled.reports()).allSatisfy(it -> assertThat(it.comesTo(cashier.api())).as(it.report())
				.isEqualByComparingTo(it.journal(ledger)));
	}
}
