package billing.rerating;

import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import billing.pricing.Tariffed;
import concord.ConcordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random lives of a patient whose coverages change all the time, between acts, bills and payments. In the end
 * each charge is what it would be if it were priced now for the first time, and every law of money holds.
 * {@code -Dcoverages.seeds=n} lives, from {@code -Dcoverages.first} on; a few in the build.
 */
@ConcordTest
class RandomCoveragesTests {

	private static final int SEEDS = Integer.getInteger("coverages.seeds", 3);
	private static final long FIRST = Long.getLong("coverages.first", 1);
	private static final int STEPS = 25;

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;

	@Test
	void leaveEachChargeAsIfItWerePricedNow() {
		var tariffs = new Tariffed(billing);
		tariffs.rate("", "", "percent-of-charge", "60");
		var code = billing.priced("100.00");
		for (var seed = FIRST; seed < FIRST + SEEDS; seed++) {
			try {
				live(tariffs.payer, code, seed);
			}
			catch (AssertionError | RuntimeException e) {
				throw new AssertionError("-Dcoverages.first=%d -Dcoverages.seeds=1".formatted(seed), e);
			}
		}
		assertThat(ledger.faults()).isEmpty();
	}

	private void live(String contracted, String code, long seed) {
		var life = new CoveredLife(billing, cashier, contracted, code, seed);
		for (var step = 0; step < STEPS; step++) {
			life.step();
		}
		life.agrees();
	}
}
