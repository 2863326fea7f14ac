package billing.adjustments;

import concord.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what is let off. */
@Component
@Transactional(readOnly = true)
class ReadingAdjustments {

	private final Adjustments adjustments;

	ReadingAdjustments(Adjustments adjustments) {
		this.adjustments = adjustments;
	}

	AdjustmentView one(UUID id) {
		return adjustments.standing(id).map(AdjustmentView::of)
				.orElseThrow(() -> new Refusal.NotFound("adjustment that stands", id));
	}

	List<AdjustmentView> ofInvoice(UUID invoice) {
		return adjustments.ofInvoice(invoice).stream().map(AdjustmentView::of).toList();
	}
}
