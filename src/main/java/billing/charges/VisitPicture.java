package billing.charges;

import billing.acts.ChargedAct;
import billing.acts.Circumstances;
import billing.acts.KnownCircumstances;
import billing.charges.Reasons.Kept;
import billing.pricing.calculation.Gross;
import billing.pricing.calculation.Line;
import billing.pricing.calculation.Line.Frozen;
import billing.pricing.calculation.Quote;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The live charges of a visit, as the pricing function is to see them: what was said of them is not said anew. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitPicture {

	private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended('visit ' || ?, 0))";

	/**
	 * A charge that stands.
	 *
	 * @param circumstances of one that another act's price holds, should it not any more
	 */
	record Standing(ChargeItem charge, Line line, @Nullable UUID paidBy, @Nullable Circumstances circumstances) {
	}

	private final ChargeItems charges;
	private final Reasons reasons;
	private final KnownCircumstances known;
	private final JdbcClient jdbc;

	VisitPicture(ChargeItems charges, Reasons reasons, KnownCircumstances known, JdbcClient jdbc) {
		this.charges = charges;
		this.reasons = reasons;
		this.known = known;
		this.jdbc = jdbc;
	}

	/** All but the charge of {@code act}. Until this transaction ends nobody else decides about the visit. */
	List<Standing> others(ChargedAct act) {
		return live(act.encounterId()).filter(it -> !it.act().procedureId().equals(act.procedureId()))
				.map(this::standing).toList();
	}

	/** The same, of the whole visit. */
	List<Standing> all(UUID encounter) {
		return live(encounter).map(this::standing).toList();
	}

	/** What nobody has authorised neither holds nor is held by another act's price. */
	private Stream<ChargeItem> live(UUID encounter) {
		jdbc.sql(HOLD).param(encounter.toString()).query((row, number) -> true).list();
		return charges.findByActEncounterIdAndStatusIn(encounter, ChargeStatus.LIVE).stream()
				.filter(it -> !it.unauthorised());
	}

	/** What is charged, with the payer, the price and the rules it is charged by. */
	Line charged(ChargeItem charge, Kept kept) {
		var price = charge.price();
		return line(charge.act(), new Quote.Found(new Gross(price.amount(), price.priceId(), price.priceVersion(),
				kept.steps()), kept.tax()), price.payerCode(), kept.frozen());
	}

	private Standing standing(ChargeItem charge) {
		if (charge.billable()) {
			var kept = reasons.of(charge.getId());
			return new Standing(charge, charged(charge, kept), kept.paidBy(), null);
		}
		if (charge.covered()) {
			var circumstances = known.of(charge.act());
			var frozen = reasons.of(charge.getId()).frozen();
			return new Standing(charge, circumstances.line(charge.act(), frozen), null, circumstances);
		}
		return new Standing(charge, uncharged(charge.act(), charge.reason()), null, null);
	}

	/** It may head a package all the same. */
	Line uncharged(ChargedAct act, String reason) {
		return line(act, new Quote.Missing(reason), "", Frozen.UNCONTRACTED);
	}

	/** Of an act that is not billed by decision and was amended: it heads what it heads by now, as one just told. */
	Line decided(ChargedAct act, ChargeItem before) {
		return line(act, new Quote.Missing(before.reason()), "",
				before.act().costsTheSameAs(act) ? Frozen.UNCONTRACTED : null);
	}

	private static Line line(ChargedAct act, Quote quote, String payerCode, @Nullable Frozen frozen) {
		return new Line(act.procedureId().procedureId(), act.item(), quote, payerCode, "", frozen);
	}
}
