package billing.merging;

import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import concord.ConcordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random merges and unmerges between acts, invoices and payments, some told of a record that was merged before
 * (F3). At each step every person stands as the records say, and what all of them owe together changes by no
 * merge. {@code -Dmerges=n} of them, {@code -Dmerges.seed=n}; a few in the build.
 */
@ConcordTest
class RandomMergesTests {

	private static final int MERGES = Integer.getInteger("merges", 24);
	private static final int RECORDS = 7;
	private static final long SEED = Long.getLong("merges.seed", System.nanoTime());

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;

	@Test
	void loseNoMoneyAndMakeNone() {
		var people = new People(billing, cashier, RECORDS, SEED);
		var steps = 0;
		try {
			for (; people.merges() < MERGES; steps++) {
				people.step();
			}
			people.findNoDrift();
			assertThat(ledger.faults()).isEmpty();
		}
		catch (AssertionError | RuntimeException e) {
			throw new AssertionError("-Dmerges.seed=%d -Dmerges=%d".formatted(SEED, people.merges()), e);
		}
		System.out.printf("merges: %d merges and unmerges in %d steps, seed %d%n", people.merges(), steps, SEED);
	}
}
