package procedures.supplies.use;

import concord.refusal.Refusal;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import procedures.facts.UsedSupply;
import procedures.locations.LocationId;
import procedures.supplies.stock.LotId;
import procedures.supplies.stock.Movement;
import procedures.supplies.stock.Movement.Cause;
import procedures.supplies.stock.StockLevels;

/**
 * Brings the stock in line with an act, in the transaction that writes it: what is different between two
 * versions is reserved, released, consumed or returned. Places are taken in one order for all, so that two acts
 * that use the same never wait for each other.
 */
@Component
public class SettlingSupplies {

	private record Change(BigDecimal reserved, BigDecimal consumed) {

		Change plus(Change other) {
			return new Change(reserved.add(other.reserved), consumed.add(other.consumed));
		}

		Change negated() {
			return new Change(reserved.negate(), consumed.negate());
		}

		boolean some() {
			return reserved.signum() != 0 || consumed.signum() != 0;
		}
	}

	private static final Comparator<UsedSupply.Place> IN_ORDER =
			Comparator.comparing(UsedSupply.Place::lotId).thenComparing(UsedSupply.Place::locationId);

	private final StockLevels levels;

	SettlingSupplies(StockLevels levels) {
		this.levels = levels;
	}

	/** Refuses as {@link Refusal.NotAllowed} what is not there, and as {@link Refusal.Invalid} what has expired. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void settle(Cause cause, Allotment before, Allotment after) {
		expectUsable(after);
		var changes = new TreeMap<UsedSupply.Place, Change>(IN_ORDER);
		add(changes, after, false);
		add(changes, before, true);
		changes.forEach((place, change) -> {
			if (change.some()) {
				levels.move(Movement.forAct(new LotId(place.lotId()), new LocationId(place.locationId()),
						change.consumed().negate(), change.reserved(), cause));
			}
		});
	}

	private static void add(SortedMap<UsedSupply.Place, Change> changes, Allotment act, boolean takenBack) {
		for (var it : act.supplies()) {
			var change = new Change(act.reserves() ? it.quantity() : BigDecimal.ZERO,
					act.consumes() ? it.quantity() : BigDecimal.ZERO);
			changes.merge(it.place(), takenBack ? change.negated() : change, Change::plus);
		}
	}

	private static void expectUsable(Allotment act) {
		for (var it : act.supplies()) {
			if ((act.reserves() || act.consumes()) && it.expiredOn(act.serviceDate())) {
				throw new Refusal.Invalid("supplies", "Lot %s expires before the act.".formatted(it.lotId()));
			}
		}
	}
}
