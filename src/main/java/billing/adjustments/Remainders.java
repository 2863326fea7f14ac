package billing.adjustments;

import billing.adjustments.Adjustments.Standing;
import billing.money.Money;
import billing.money.Shares;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What of each adjustment stands when something of its invoice is credited. What belongs to the price shrinks as what is
 * billed does, whatever was paid; what forgives a debt stays as long as there is that much of a debt.
 */
final class Remainders {

	private final Map<UUID, Money> kept = new HashMap<>();
	private Money open;

	/**
	 * @param standing the newest first: they give way first
	 * @param left     of the invoice's lines, {@code credited} just now
	 * @param open     what the invoice asks for; negative where more is put against it
	 */
	Remainders(List<Standing> standing, Money left, Money credited, Money open) {
		this.open = open;
		var weights = List.of(left.value(), credited.value());
		standing.stream().filter(it -> it.of().ofThePrice)
				.forEach(it -> keep(it, Shares.of(it.money(), weights).getFirst()));
		standing.stream().filter(it -> !it.of().ofThePrice)
				.forEach(it -> keep(it, it.money().minus(it.money().atMost(surplus()))));
	}

	Money of(Standing it) {
		return Objects.requireNonNull(kept.get(it.adjustmentId()));
	}

	/** What is put against the invoice beyond what it asks for: of payments, in the end. */
	Money surplus() {
		return open.positive() ? Money.zero(open.currency()) : open.negated();
	}

	private void keep(Standing it, Money amount) {
		kept.put(it.adjustmentId(), amount);
		open = open.plus(it.money()).minus(amount);
	}
}
