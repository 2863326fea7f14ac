-- What contracts, discounts and taxes make of a charge is posted beside it, a pair of lines each: the charge itself stands
-- at its full amount.
alter table billing.journal_entry
	drop constraint journal_entry_kind_known,
	add constraint journal_entry_kind_known check (kind in ('charge', 'allowance', 'reversal'));

alter table billing.posting
	drop constraint posting_ledger_account_known,
	add constraint posting_ledger_account_known check (ledger_account in ('receivable-patient', 'receivable-payer',
		'revenue', 'contractual-adjustment', 'discount', 'tax-payable'));
