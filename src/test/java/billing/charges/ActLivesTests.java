package billing.charges;

import static billing.Telling.DAY;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Ledger;
import billing.Telling.Act;
import concord.ConcordTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import outbox.Event;

/**
 * Random lives of several acts of one patient, told interleaved, against a model that knows no more than
 * this: an act is worth its newest version. The seed is the parameter. I1, I2, I3; A2.
 */
@ConcordTest
class ActLivesTests {

	private static final int ACTS = 6;
	private static final int STEPS = 60;

	@Autowired Billing billing;
	@Autowired Ledger ledger;

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
	void endAsTheirNewestVersionsSay(long seed) {
		var random = new Random(seed);
		var patient = billing.patient();
		var priced = billing.priced("10.00");
		var lives = new ArrayList<Life>();
		for (var i = 0; i < ACTS; i++) {
			lives.add(new Life(new Act(patient), random, priced));
		}
		var told = new ArrayList<Event>();
		for (var i = 0; i < STEPS; i++) {
			told.addAll(lives.get(random.nextInt(ACTS)).next());
		}

		billing.hears(told.toArray(Event[]::new));

		var worth = lives.stream().map(it -> it.worth).reduce(BigDecimal.ZERO, BigDecimal::add);
		assertThat(lives).allSatisfy(it -> assertThat(live(it.act)).isEqualTo(it.live));
		assertThat(billing.balance(patient)).isEqualTo(worth.setScale(2).toPlainString());
		assertThat(ledger.faults()).isEmpty();
	}

	/** {@code null} where there is none; more than one is a fault in itself. */
	private @Nullable String live(Act act) {
		var live = billing.told(act.id).stream().filter(it -> it.matches("(held|billable|not-billable) .*"))
				.toList();
		assertThat(live).hasSizeLessThan(2);
		return live.isEmpty() ? null : live.getFirst();
	}

	/** One act, and what its charge must be by now. */
	private static class Life {

		final Act act;
		private final Random random;
		private final String priced;
		private int version;
		private boolean completed;
		private boolean over;
		private @Nullable String live;
		private BigDecimal worth = BigDecimal.ZERO;

		Life(Act act, Random random, String priced) {
			this.act = act;
			this.random = random;
			this.priced = priced;
		}

		List<Event> next() {
			if (over) {
				return List.of();
			}
			version++;
			if (version == 1) {
				return List.of(act.started(facts(priced)));
			}
			return random.nextInt(6) == 0 ? withdraw() : told();
		}

		private List<Event> withdraw() {
			over = true;
			live = null;
			worth = BigDecimal.ZERO;
			return List.of(act.enteredInError());
		}

		private List<Event> told() {
			var known = random.nextInt(4) > 0;
			var quantity = random.nextInt(1, 4);
			var facts = facts(known ? priced : "c" + UUID.randomUUID(), String.valueOf(quantity), "1", DAY);
			if (!completed && random.nextBoolean()) {
				return List.of(act.amendedInProgress(facts));
			}
			worth = known ? BigDecimal.TEN.multiply(BigDecimal.valueOf(quantity)) : BigDecimal.ZERO;
			live = known ? "billable  %s.00 of %d".formatted(worth, version) : "held unpriced - of " + version;
			var first = !completed;
			completed = true;
			return List.of(first ? act.completed(facts) : act.amended(facts));
		}
	}
}
