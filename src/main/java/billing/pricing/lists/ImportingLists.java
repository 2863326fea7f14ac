package billing.pricing.lists;

import concord.refusal.Refusal.Invalid.Fault;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A list enters its book: as a whole or not at all, and on trial first, if wanted. What is charged already
 * keeps what it was charged by.
 */
@Component
public class ImportingLists {

	private final Shelf shelf;

	ImportingLists(Shelf shelf) {
		this.shelf = shelf;
	}

	/** @param endOpen whether what a list says of a later day ends what was open */
	@Transactional
	public <R extends Said<R>> Report enter(byte[] csv, Layout<R> layout, Table<R> table, boolean dryRun,
			boolean endOpen) {
		var sheet = Sheet.read(csv, layout);
		refuseUnless(dryRun, sheet.faults());
		shelf.lock(table);
		var revision = new Book<>(layout.noun(), shelf.inForce(table, sheet.rows()), endOpen).revise(sheet.rows());
		refuseUnless(dryRun, revision.faults());
		if (!dryRun) {
			shelf.write(table, revision);
		}
		return Report.of(dryRun, sheet.rows().size(), revision, both(sheet.faults(), revision.faults()));
	}

	private static void refuseUnless(boolean dryRun, List<Fault> faults) {
		if (!dryRun) {
			Sheet.refuse(faults);
		}
	}

	private static List<Fault> both(List<Fault> some, List<Fault> others) {
		var all = new ArrayList<>(some);
		all.addAll(others);
		return all;
	}
}
