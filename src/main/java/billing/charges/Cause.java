package billing.charges;

import billing.acts.HeldReason;
import java.util.Collection;
import java.util.stream.Collectors;

/** How one sees that what a held charge waits for is there. Each condition speaks of {@code held}, a charge. */
final class Cause {

	private static final String PRICE = """
			billing.price where price.system = held.code_system and price.code = held.code and price.unit = held.unit
				and not superseded and effective_from <= held.service_date and effective_to >= held.service_date
			""";

	private static final String MODIFIERS = """
			billing.pricing_rule r where r.kind = 'modifier' and r.name = any(held.modifiers) and not r.superseded
				and r.effective_from <= held.service_date and r.effective_to >= held.service_date
			""";

	private static final String PRICED = "exists (select from " + PRICE + ")";

	private static final String RULED = """
			not exists (select from unnest(held.modifiers) as m (name) where not exists (
				select from billing.pricing_rule r where r.kind = 'modifier' and r.name = m.name and not r.superseded
					and r.effective_from <= held.service_date and r.effective_to >= held.service_date))
			""";

	private static final String TAXED = """
			exists (select from billing.price p join billing.pricing_rule r on r.kind = 'tax' and r.name = p.tax
				where p.system = held.code_system and p.code = held.code and p.unit = held.unit
					and not p.superseded and not r.superseded
					and held.service_date between p.effective_from and p.effective_to
					and held.service_date between r.effective_from and r.effective_to)
			""";

	/** The entries of the price book and of the rules that say what it costs. */
	static final String BOOKS = """
			(select string_agg(entry.id || '/' || entry.version, ' ' order by entry.id) from (
				select price_id as id, version from %s union all select rule_id, version from %s) as entry)
			""".formatted(PRICE, MODIFIERS);

	/** What its modifiers make of a coin only pricing says: so it is priced once by the same entries, not again. */
	private static final String MAY_BE_WORTH_A_COIN = """
			held.tried_by is distinct from %s and (exists (select from %s and r.method = 'amount')
				or exists (select from %s and round(amount * held.quantity, billing.currency_scale(currency)) > 0))
			""".formatted(BOOKS, MODIFIERS, PRICE);

	private static final String PATIENT_KNOWN = """
			exists (select from billing.account where account.patient_id = held.patient_id)
			""";

	private static final String ONE_FIRST = """
			2 > (select count(distinct payer_code) from billing.coverage c
				where c.patient_id = any(billing.records_of(held.patient_id)) and not c.entered_in_error
					and held.service_date between c.first_day and c.last_day
					and c.rank = (select min(rank) from billing.coverage first
						where first.patient_id = any(billing.records_of(held.patient_id))
						and not first.entered_in_error and held.service_date between first.first_day and first.last_day))
			""";

	private Cause() {
	}

	/** That what is missing is there. What the act has to say, or somebody, is not looked for. */
	static String repaired(HeldReason reason) {
		var condition = switch (reason) {
			case UNPRICED, UNKNOWN_UNIT -> PRICED;
			case UNKNOWN_MODIFIER -> RULED;
			case UNKNOWN_TAX -> TAXED;
			case NO_AMOUNT -> MAY_BE_WORTH_A_COIN;
			case UNKNOWN_PATIENT -> PATIENT_KNOWN;
			case CONFLICTING_COVERAGE -> ONE_FIRST;
			case UNKNOWN_CODE, CODE_NOT_IN_FORCE, AWAITING_COSIGNATURE, UNAUTHORISED -> "false";
		};
		return "held.status = 'held' and held.reason = '%s' and (%s)".formatted(reason.code, condition);
	}

	/** That it is so of any of these. */
	static String repaired(Collection<HeldReason> reasons) {
		return reasons.stream().map(Cause::repaired).collect(Collectors.joining(") or (", "((", "))"));
	}
}
