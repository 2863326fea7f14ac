package patients.coverage;

import concord.refusal.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import patients.coverage.CoverageBody.PlanBody;
import patients.payers.PayerList;

/**
 * Calls payers and plans by the names the hospital's lists have for them. Who is on no list is called as the
 * card says: whoever comes with it is covered all the same.
 */
@Component
class NamingPayers {

	private final PayerList list;

	NamingPayers(PayerList list) {
		this.list = list;
	}

	/** @param before of a coverage that is corrected: what it names already may be out of use by now */
	Terms terms(CoverageBody said, @Nullable Terms before) {
		var known = before == null ? Membership.OWN : before.membership();
		var staysWith = before != null && before.payer().code().equals(said.payer().code());
		var payer = Payer.of(said.payer().code(), said.payer().name());
		var listed = list.payer(payer.code(), staysWith).map(name -> new Payer(payer.code(), name)).orElse(payer);
		var membership = staysWith ? known : known.withAnotherPayer();
		return said.terms(listed, plan(listed, said.plan(), membership.plan()), membership);
	}

	private @Nullable Plan plan(Payer payer, @Nullable PlanBody said, @Nullable Plan before) {
		if (said == null || before != null && before.code().equals(said.code())) {
			return before;
		}
		if (list.hasPlansOf(payer.code())) {
			return new Plan(said.code(), list.plan(payer.code(), said.code(), "plan.code"));
		}
		if (said.name() == null) {
			throw new Refusal.Invalid("plan.name", "must be said where no plans of the payer are on the list");
		}
		return Plan.of(said.code(), Objects.requireNonNull(said.name()));
	}
}
