package billing.invoicing.shown;

import billing.invoicing.shown.InvoiceView.Line;
import billing.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen for an invoice.
 *
 * @param status {@code draft}, {@code issued} or {@code entered-in-error}
 * @param lines  what is still charged of it
 * @param total  {@code null} where nothing is
 */
public record DraftView(UUID id, UUID accountId, @Nullable String payerCode, String status, List<Line> lines,
		@Nullable Money total) {
}
