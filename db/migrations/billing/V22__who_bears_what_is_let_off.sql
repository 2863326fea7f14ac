-- What a contract takes off and what is let off stands with the departments that earned it, so that their revenue can be
-- said net. What was posted before stands as it was posted: with nobody.
alter table billing.posting
	drop constraint posting_names_the_department_that_earned,
	add constraint posting_names_the_department_that_earned check (case
		when ledger_account = 'revenue' then department <> ''
		else department = '' or ledger_account in ('contractual-adjustment', 'discount', 'write-off', 'bad-debt') end);
