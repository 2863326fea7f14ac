package outbox.parking;

import concord.database.pools.Purpose;
import concord.refusal.Refusal;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import outbox.Position;
import outbox.reading.Hole;
import outbox.subscribing.Applying;
import outbox.subscribing.Faults;
import outbox.subscribing.Subscription;
import outbox.subscribing.Subscriptions;

/**
 * Applies what was parked, once its cause is repaired: an aggregate's events in their order, each with its
 * removal from what is parked in one transaction. While one of them is at work the lane's checkpoint is held,
 * so an event that arrives now waits behind them or comes after the last. The connection is one of delivery's.
 */
@Component
public class Redriving {

	private final PlatformTransactionManager transactions;
	private final Subscriptions subscriptions;
	private final Parked parked;
	private final Applying applying;

	Redriving(PlatformTransactionManager transactions, Subscriptions subscriptions, Parked parked,
			Applying applying) {
		this.transactions = transactions;
		this.subscriptions = subscriptions;
		this.parked = parked;
		this.applying = applying;
	}

	/**
	 * How many were applied; it ends with the first that still cannot be, whose error is noted anew, or when {@code
	 * goOn} says so. The first is tried at any rate.
	 */
	public int redrive(ParkedStream stream, BooleanSupplier goOn) {
		var to = subscriptions.of(stream.subscription());
		var applied = 0;
		while (to != null && redriveFirst(to, stream, null)) {
			applied++;
			if (!goOn.getAsBoolean()) {
				break;
			}
		}
		return applied;
	}

	/** Whether it was applied; refused unless it is the first of its stream, for none is applied out of turn. */
	public boolean redriveOnly(ParkedStream stream, Position at) {
		var to = subscriptions.of(stream.subscription());
		return to != null && redriveFirst(to, stream, at);
	}

	/** {@code false} where none is left, or the first one fails again. */
	private boolean redriveFirst(Subscription to, ParkedStream stream, @Nullable Position only) {
		var tried = new @Nullable Position[1];
		try {
			return within(to, () -> parked.first(stream).map(event -> {
				var first = event.recorded().position();
				expectFirst(only, first);
				tried[0] = first;
				applying.apply(to, event);
				parked.unpark(to.module(), first);
				return true;
			}).orElse(false));
		}
		catch (RuntimeException | Error e) { // the event stays parked, with what is wrong now
			if (!isNoted(e, tried[0], only)) {
				throw e;
			}
			within(to, () -> {
				parked.triedAgain(stream, tried[0], Faults.describe(e));
				return true;
			});
			return false;
		}
	}

	/**
	 * What hinders one stream for a while must not keep the others from being tried: it is counted, and the stream's turn comes
	 * after theirs. Who asks for one event only is told.
	 */
	private static boolean isNoted(Throwable fault, @Nullable Position tried, @Nullable Position only) {
		return fault instanceof Hole || (Faults.passes(fault) ? only == null : tried != null);
	}

	private static void expectFirst(@Nullable Position wanted, Position first) {
		if (wanted != null && !wanted.equals(first)) {
			throw new Refusal.NotAllowed("The event at %s of the same aggregate comes first.".formatted(first));
		}
	}

	private boolean within(Subscription to, Supplier<Boolean> work) {
		var transaction = new TransactionTemplate(transactions);
		transaction.setName(to.module() + ".redriving");
		transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return Purpose.DELIVERY.during(
				() -> Optional.ofNullable(transaction.execute(status -> work.get())).orElse(false));
	}
}
