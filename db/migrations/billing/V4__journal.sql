-- The double-entry journal. Appended to, never changed. Debits are positive, credits negative; the postings of an
-- entry add up to zero in each currency, and the database proves it when the transaction commits.
create table billing.journal_entry (
	entry_id       uuid        primary key,
	kind           text        not null,
	account_id     uuid        not null references billing.account,
	patient_id     uuid        not null,
	charge_id      uuid        not null,
	service_date   date        not null,
	booked_on      date        not null,
	posted_at      timestamptz not null,
	actor          text        not null,
	correlation_id uuid        not null,
	postings       integer     not null,
	constraint journal_entry_kind_known check (kind in ('charge', 'reversal')),
	constraint journal_entry_has_two_sides check (postings >= 2)
);

comment on column billing.journal_entry.postings is 'how many: an entry can be neither cut nor added to afterwards';

create unique index journal_entry_posts_a_charge_once on billing.journal_entry (charge_id) where kind = 'charge';
create index journal_entry_of_charge on billing.journal_entry (charge_id);
create index journal_entry_of_account on billing.journal_entry (account_id, entry_id);

-- Which entry a reversal takes back. A table of its own, so that the key which forbids a second reversal holds no null.
create table billing.reversal (
	entry_id uuid primary key references billing.journal_entry,
	reverses uuid not null references billing.journal_entry,
	constraint reversal_happens_once unique (reverses),
	constraint reversal_is_not_of_itself check (entry_id <> reverses)
);

create table billing.posting (
	entry_id       uuid    not null references billing.journal_entry,
	line           integer not null,
	ledger_account text    not null,
	payer_code     text    not null default '',
	department     text    not null default '',
	account_id     uuid    not null references billing.account,
	patient_id     uuid    not null,
	amount         numeric not null,
	currency       text    not null,
	primary key (entry_id, line),
	constraint posting_lines_count_from_one check (line >= 1),
	constraint posting_ledger_account_known
		check (ledger_account in ('receivable-patient', 'receivable-payer', 'revenue')),
	constraint posting_names_the_payer_it_waits_for check ((ledger_account = 'receivable-payer') = (payer_code <> '')),
	constraint posting_names_the_department_that_earned
		check ((ledger_account = 'revenue') = (department <> '')),
	constraint posting_is_not_zero check (amount <> 0),
	constraint posting_has_the_currencys_decimals check (scale(amount) = billing.currency_scale(currency))
);

create index posting_of_account on billing.posting (account_id, ledger_account);

-- The zero-sum proof, at commit. It is due once an entry, when the entry is written, and finds lines 1 to n there.
-- A line added to an entry later is numbered above two, for one and two are taken in every entry that ever passed:
-- so lines from three on call for the proof as well, and it finds one line too many.
create function billing.prove_entry() returns trigger
	language plpgsql as $$
declare
	entry  uuid := new.entry_id;
	stated integer;
	found_ integer;
	last_  integer;
begin
	select postings into stated from billing.journal_entry where entry_id = entry;
	select count(*), max(line) into found_, last_ from billing.posting where entry_id = entry;
	if found_ <> stated or last_ <> stated then
		raise exception 'journal entry % has % postings, not the % it states', entry, found_, stated
			using errcode = 'check_violation', constraint = 'journal_entry_is_whole';
	end if;
	if exists (select from billing.posting where entry_id = entry group by currency having sum(amount) <> 0) then
		raise exception 'the postings of journal entry % do not add up to zero', entry
			using errcode = 'check_violation', constraint = 'journal_entry_balances';
	end if;
	if exists (select from billing.journal_entry e where e.entry_id = entry
			and (e.kind = 'reversal') <> exists (select from billing.reversal r where r.entry_id = entry)) then
		raise exception 'journal entry % is a reversal without naming what it reverses, or the reverse', entry
			using errcode = 'check_violation', constraint = 'reversal_names_what_it_reverses';
	end if;
	return null;
end
$$;

create constraint trigger journal_entry_balances after insert on billing.journal_entry
	deferrable initially deferred for each row execute function billing.prove_entry();
create constraint trigger posting_balances after insert on billing.posting
	deferrable initially deferred for each row when (new.line > 2) execute function billing.prove_entry();

-- A reversal is the mirror of what it reverses, line by line.
create function billing.prove_reversal() returns trigger
	language plpgsql as $$
begin
	if exists (select from billing.journal_entry where entry_id = new.entry_id and kind <> 'reversal') or exists (
			select ledger_account, payer_code, department, account_id, currency from billing.posting
			where entry_id in (new.entry_id, new.reverses)
			group by ledger_account, payer_code, department, account_id, currency having sum(amount) <> 0) then
		raise exception 'journal entry % does not take back what % posted', new.entry_id, new.reverses
			using errcode = 'check_violation', constraint = 'reversal_mirrors_what_it_reverses';
	end if;
	return null;
end
$$;

create constraint trigger reversal_mirrors after insert on billing.reversal
	deferrable initially deferred for each row execute function billing.prove_reversal();

create trigger journal_entry_stays before update or delete or truncate on billing.journal_entry
	for each statement execute function billing.refuse_change();
create trigger reversal_stays before update or delete or truncate on billing.reversal
	for each statement execute function billing.refuse_change();
create trigger posting_stays before update or delete or truncate on billing.posting
	for each statement execute function billing.refuse_change();
alter table billing.journal_entry enable always trigger journal_entry_balances;
alter table billing.journal_entry enable always trigger journal_entry_stays;
alter table billing.posting enable always trigger posting_balances;
alter table billing.posting enable always trigger posting_stays;
alter table billing.reversal enable always trigger reversal_mirrors;
alter table billing.reversal enable always trigger reversal_stays;

grant select, insert on billing.journal_entry, billing.reversal, billing.posting to concord_billing;
