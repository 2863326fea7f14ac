package billing.charges;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import outbox.MadeOfEvents;

/**
 * What billing would have if it heard all events anew, with the price book as it is today. Money is never
 * removed, so in place nothing is forgotten: an event that was applied changes nothing, one that was not is
 * made good.
 * <p>
 * What people decided no event tells: a charge said not to be billable differs from the copy, and so does one
 * priced from a list that was imported in between.
 */
@Component
class ChargesAnew implements MadeOfEvents {

	private static final String CHARGES = """
			select concat_ws('/', procedure_id, procedure_version, definition, pricing) as key, jsonb_build_object(
				'patient', patient_id, 'status', status, 'reason', reason, 'amount', amount, 'currency', currency,
				'system', code_system, 'code', code, 'quantity', quantity, 'unit', unit, 'serviceDate', service_date,
				'payer', payer_code, 'contractual', contractual, 'discount', discount, 'tax', tax, 'late', late) as facts
			from billing.charge_item where definition = 'performed-act'
			""";

	/** Of what was charged; what was paid for it no event tells. */
	private static final String BALANCES = """
			select concat_ws('/', patient_id, ledger_account, payer_code, currency) as key,
				jsonb_build_object('balance', sum(amount)) as facts
			from billing.posting p where exists (select from billing.journal_entry e
				join billing.charge_item c on c.charge_id = e.subject_id where e.entry_id = p.entry_id)
			group by patient_id, ledger_account, payer_code, currency
			""";

	private static final String ACTS = """
			select procedure_id::text as key, jsonb_build_object('version', version, 'status', status) as facts
			from billing.act
			""";

	private static final String COVERAGES = """
			select coverage_id::text as key, jsonb_build_object('version', version, 'patient', patient_id, 'payer',
				payer_code, 'rank', rank, 'first', first_day, 'last', last_day, 'enteredInError', entered_in_error)
				as facts
			from billing.coverage
			""";

	private static final String MERGES = """
			select patient_id::text as key, jsonb_build_object('version', version, 'survivor', survivor_id) as facts
			from billing.merged_record
			""";

	@Override
	public Map<String, String> shown() {
		var shown = new LinkedHashMap<String, String>();
		shown.put("acts", ACTS);
		shown.put("coverages", COVERAGES);
		shown.put("merges", MERGES);
		shown.put("charges", CHARGES);
		shown.put("balances", BALANCES);
		return shown;
	}

	@Override
	public List<String> given() {
		return List.of("billing.price", "billing.pricing_rule", "billing.contract_rate", "billing.package",
				"billing.benefit");
	}
}
