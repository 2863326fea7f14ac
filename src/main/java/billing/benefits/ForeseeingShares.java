package billing.benefits;

import billing.accounts.PatientId;
import billing.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shares what is only thought of, one after the other, as {@link Sharing} would if it were charged now. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ForeseeingShares {

	/** @param payer who is charged, on the {@code day} of service, with {@code amount} */
	public record Foreseen(String payer, LocalDate day, Money amount) {
	}

	private final TermsInForce terms;

	ForeseeingShares(TermsInForce terms) {
		this.terms = terms;
	}

	/** For each in its place; empty where no terms are known: then nothing is the patient's. */
	public List<Optional<Share>> of(PatientId patient, List<Foreseen> charges) {
		var copaid = new HashMap<List<Object>, BigDecimal>();
		var met = new HashMap<List<Object>, BigDecimal>();
		return charges.stream().map(it -> it.amount().positive()
				? terms.coverage(patient, it.payer(), it.day()).map(coverage -> share(coverage, it, copaid, met))
				: Optional.<Share>empty()).toList();
	}

	private Share share(UUID coverage, Foreseen charge, Map<List<Object>, BigDecimal> copaid,
			Map<List<Object>, BigDecimal> met) {
		var day = List.<Object>of(coverage, charge.day());
		var year = List.<Object>of(coverage, charge.day().getYear());
		var share = terms.used(coverage, charge.day()).beside(copaid.getOrDefault(day, BigDecimal.ZERO),
				met.getOrDefault(year, BigDecimal.ZERO)).share(charge.amount());
		copaid.merge(day, share.copay().value(), BigDecimal::add);
		met.merge(year, share.deductible().value(), BigDecimal::add);
		return share;
	}
}
