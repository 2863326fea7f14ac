package billing.payments.drawers;

import billing.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A drawer's shift.
 *
 * @param opening    what was counted when it opened
 * @param meanwhile  what that was more, or less, than the shift before had left in it; {@code null} of the first
 * @param expected   what it should have held when it closed
 * @param difference what was counted then more, or less
 */
record ShiftView(UUID id, String drawer, Instant openedAt, String openedBy, Money opening,
		@Nullable Money meanwhile, @Nullable Instant closedAt, @Nullable String closedBy, @Nullable Money expected, @Nullable Money counted,
		@Nullable Money difference, @Nullable Money banked, @Nullable String bank) {
}
