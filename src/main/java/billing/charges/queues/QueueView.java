package billing.charges.queues;

import billing.money.Money;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Charges that wait for the same.
 *
 * @param reason    what they wait for
 * @param amount    what they come to by the price book, as far as it knows them
 * @param priced    of how many it does
 * @param repaired  how many need not wait any more: release them
 * @param oldest    since when the one that waits longest does
 * @param oldestAge in whole days
 */
record QueueView(String reason, long count, @Nullable Money amount, long priced, long repaired,
		OffsetDateTime oldest, long oldestAge) {
}
