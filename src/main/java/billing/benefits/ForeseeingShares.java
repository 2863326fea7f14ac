package billing.benefits;

import billing.accounts.PatientId;
import billing.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shares what is only thought of, one after the other, as {@link Sharing} would if it were charged now. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ForeseeingShares {

	/** @param payer who is charged with {@code amount}, for the {@code day} of service */
	public record Foreseen(UUID key, String payer, LocalDate day, Money amount) {
	}

	private record Day(UUID coverage, LocalDate day) {
	}

	private record Year(UUID coverage, int year) {
	}

	private final TermsInForce terms;

	ForeseeingShares(TermsInForce terms) {
		this.terms = terms;
	}

	/** By their keys; none where no terms are known: then nothing is the patient's. */
	public Map<UUID, Share> of(PatientId patient, Collection<Foreseen> charges) {
		var shares = new HashMap<UUID, Share>();
		var copaid = new HashMap<Day, BigDecimal>();
		var met = new HashMap<Year, BigDecimal>();
		charges.stream().filter(it -> it.amount().positive()).forEach(it -> terms
				.coverage(patient, it.payer(), it.day())
				.ifPresent(coverage -> shares.put(it.key(), share(coverage, it, copaid, met))));
		return shares;
	}

	private Share share(UUID coverage, Foreseen charge, Map<Day, BigDecimal> copaid,
			Map<Year, BigDecimal> met) {
		var day = new Day(coverage, charge.day());
		var year = new Year(coverage, charge.day().getYear());
		var share = terms.used(coverage, charge.day()).beside(copaid.getOrDefault(day, BigDecimal.ZERO),
				met.getOrDefault(year, BigDecimal.ZERO)).share(charge.amount());
		copaid.merge(day, share.copay().value(), BigDecimal::add);
		met.merge(year, share.deductible().value(), BigDecimal::add);
		return share;
	}
}
