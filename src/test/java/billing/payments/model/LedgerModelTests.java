package billing.payments.model;

import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import concord.ConcordTest;
import concord.MoneyLaws;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random lives of accounts: charge, amend, withdraw, invoice, cancel, pay, allocate, refund, reverse, let off,
 * interleaved. The model and the system agree, and every law of money holds. {@code -Dmoney.seeds=n} lives,
 * from {@code -Dmoney.first} on; a few in the build.
 */
@ConcordTest
class LedgerModelTests {

	private static final int SEEDS = Integer.getInteger("money.seeds", 12);
	private static final long FIRST = Long.getLong("money.first", 1);
	private static final int STEPS = 25;

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;

	@Test
	void agreesWithTheSystem() {
		var code = billing.priced("7.00");
		for (var seed = FIRST; seed < FIRST + SEEDS; seed++) {
			try {
				live(code, seed);
			}
			catch (AssertionError | RuntimeException e) {
				throw new AssertionError("-Dmoney.first=%d -Dmoney.seeds=1".formatted(seed), e);
			}
		}
		assertThat(ledger.faults()).isEmpty();
		assertThat(MoneyLaws.ALL).allSatisfy((law, query) -> assertThat(ledger.asOwner().sql(query)
				.query(Long.class).single()).as(law).isZero());
	}

	private void live(String code, long seed) {
		var life = new Life(billing, cashier, code, seed);
		for (var step = 0; step < STEPS; step++) {
			life.step();
		}
		life.agrees();
	}
}
