package billing.charges;

import billing.acts.Why;
import billing.money.Money;
import billing.pricing.agreed.Rule;
import billing.pricing.calculation.Line.Frozen;
import billing.pricing.calculation.Step;
import billing.pricing.tariffs.Versions;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps why each charge is what it is, step by step. Added to, never changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reasons {

	private static final String KEEP = """
			insert into billing.charge_reason (charge_id, position, kind, rule_id, rule_version, name, facts, amount,
				currency, paid_by)
			select ?, 1 + count(*), ?, ?, ?, ?, ?, ?, ?, ?::uuid from billing.charge_reason where charge_id = ?
			""";

	private static final String KEPT = """
			select kind, rule_id, rule_version, amount, currency, paid_by from billing.charge_reason
			where charge_id = ? order by position
			""";

	private record Reason(String kind, UUID ruleId, int ruleVersion, BigDecimal amount, String currency,
			@Nullable UUID paidBy) {
	}

	/**
	 * What a charge was priced by.
	 *
	 * @param paidBy the act that carries what is paid for the day or the visit
	 */
	record Kept(List<Step> steps, Frozen frozen, @Nullable Rule tax, @Nullable UUID paidBy) {
	}

	private final JdbcClient client;
	private final JdbcTemplate jdbc;
	private final Versions versions;

	Reasons(JdbcClient client, JdbcTemplate jdbc, Versions versions) {
		this.client = client;
		this.jdbc = jdbc;
		this.versions = versions;
	}

	/** The charge is written by now. */
	void keep(ChargeItemId charge, List<Why> why) {
		why.forEach(it -> jdbc.update(KEEP, charge.chargeId(), it.kind(), it.ruleId(), it.ruleVersion(), it.name(),
				it.facts(), it.amount().value(), it.amount().currency().getCurrencyCode(), it.paidBy(),
				charge.chargeId()));
	}

	Kept of(ChargeItemId charge) {
		var reasons = client.sql(KEPT).param(charge.chargeId()).query(Reason.class).list();
		var steps = reasons.stream().filter(it -> it.kind().equals(Why.MODIFIER)).map(this::step).toList();
		var rate = one(Why.CONTRACT, reasons).map(it -> versions.rate(it.ruleId(), it.ruleVersion())).orElse(null);
		var bundle = one(Why.PACKAGE, reasons).map(it -> versions.bundle(it.ruleId(), it.ruleVersion())).orElse(null);
		return new Kept(steps, new Frozen(rate, rule(Why.DISCOUNT, reasons), bundle), rule(Why.TAX, reasons),
				one(Why.PAID_BY, reasons).map(Reason::paidBy).orElse(null));
	}

	private Step step(Reason it) {
		return new Step(versions.rule(it.ruleId(), it.ruleVersion()),
				new Money(it.amount(), Currency.getInstance(it.currency())));
	}

	private @Nullable Rule rule(String kind, List<Reason> reasons) {
		return one(kind, reasons).map(it -> versions.rule(it.ruleId(), it.ruleVersion())).orElse(null);
	}

	private static Optional<Reason> one(String kind, List<Reason> reasons) {
		return reasons.stream().filter(it -> it.kind().equals(kind)).findFirst();
	}
}
