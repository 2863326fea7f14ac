package billing.pricing;

import billing.pricing.lists.ImportingLists;
import billing.pricing.lists.Layout;
import billing.pricing.lists.Said;
import billing.pricing.lists.Table;
import org.springframework.stereotype.Component;

/** Imports a list, and lets go what has waited for it: each in a transaction of its own. */
@Component
public class ImportingBooks {

	private final ImportingLists importing;
	private final Waiting waiting;

	ImportingBooks(ImportingLists importing, Waiting waiting) {
		this.importing = importing;
		this.waiting = waiting;
	}

	public <R extends Said<R>> Imported enter(byte[] csv, Layout<R> layout, Table<R> table, boolean dryRun,
			boolean endOpen) {
		var report = importing.enter(csv, layout, table, dryRun, endOpen);
		return Imported.of(report, dryRun ? null : waiting.price());
	}
}
