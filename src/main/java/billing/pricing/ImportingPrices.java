package billing.pricing;

import java.util.Currency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A price list enters the price book: as a whole or not at all, and on trial first, if wanted. What is
 * charged already keeps the price it was charged with.
 */
@Component
class ImportingPrices {

	/** What came of a list. */
	record Imported(int rows, int added, int changed, int unchanged) {
	}

	private final Prices prices;
	private final Currency currency;

	ImportingPrices(Prices prices, Currency currency) {
		this.prices = prices;
		this.currency = currency;
	}

	@Transactional
	Imported enter(byte[] csv, boolean dryRun) {
		var rows = PriceList.read(csv, currency).rows();
		prices.lock();
		var revision = new PriceBook(prices.inForce(rows)).revise(rows);
		PriceList.refuse(revision.faults());
		if (!dryRun) {
			prices.write(revision);
		}
		return new Imported(rows.size(), revision.added().size(), revision.changed().size(), revision.unchanged());
	}
}
