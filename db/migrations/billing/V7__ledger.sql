-- The whole ledger: more accounts than charges need, and entries that are about a payment, an allocation or a drawer.

-- What an entry is about, its kind says: a charge, a payment …. Of each it is posted once.
alter table billing.journal_entry rename column charge_id to subject_id;
alter index billing.journal_entry_of_charge rename to journal_entry_of_subject;
drop index billing.journal_entry_posts_a_charge_once;
create unique index journal_entry_posts_once on billing.journal_entry (subject_id, kind) where kind <> 'reversal';

alter table billing.journal_entry
	add column for_period date,
	alter column account_id drop not null,
	alter column patient_id drop not null,
	drop constraint journal_entry_kind_known,
	add constraint journal_entry_kind_known check (kind in ('charge', 'reversal', 'payment', 'allocation', 'adjustment',
		'refund', 'refund-paid', 'drawer-difference')),
	add constraint journal_entry_is_somebodys check (num_nonnulls(account_id, patient_id)
		= case when kind = 'drawer-difference' then 0 else 2 end),
	add constraint journal_entry_names_a_month check (for_period = date_trunc('month', for_period));

comment on column billing.journal_entry.subject_id is 'the charge, payment, allocation … it is about, as its kind says';
comment on column billing.journal_entry.service_date is 'the day of what it is about: of the service, of the receipt';
comment on column billing.journal_entry.for_period is
	'the first day of the closed month it belongs to by its nature; null where it is booked where it belongs';

alter table billing.posting
	add column place text not null default '',
	alter column account_id drop not null,
	alter column patient_id drop not null,
	drop constraint posting_ledger_account_known,
	add constraint posting_ledger_account_known check (ledger_account in ('receivable-patient', 'receivable-payer',
		'revenue', 'tax-payable', 'contractual-adjustment', 'discount', 'write-off', 'bad-debt', 'cash', 'cash-difference',
		'unapplied-credit', 'refund-payable')),
	add constraint posting_names_where_the_cash_is check ((ledger_account = 'cash') = (place <> '')),
	add constraint posting_is_somebodys check (num_nonnulls(account_id, patient_id) in (0, 2));

comment on column billing.posting.place is 'the drawer or the bank, where it is cash';

-- Months are open until somebody with the right closes them. Odd decisions close a month, even ones open it again.
create table billing.period_decision (
	first_day  date        not null,
	number     integer     not null,
	decision   text        not null,
	reason     text        not null,
	decided_at timestamptz not null,
	decided_by text        not null,
	primary key (first_day, number),
	constraint period_is_a_month check (first_day = date_trunc('month', first_day)),
	constraint period_closes_then_reopens
		check (number >= 1 and decision = case when number % 2 = 1 then 'close' else 'reopen' end),
	constraint period_decision_says_why check (reason <> '')
);

-- Whether a day is in a closed month. Whoever asks keeps it from being closed until the transaction ends: so an entry
-- and a closing cannot pass each other unseen.
create function billing.period_is_closed(day date) returns boolean
	language plpgsql volatile as $$
begin
	perform pg_advisory_xact_lock_shared(hashtext('billing.period'));
	return coalesce((select number % 2 = 1 from billing.period_decision
		where first_day = date_trunc('month', day)::date order by number desc limit 1), false);
end
$$;

create function billing.decide_period() returns trigger
	language plpgsql as $$
begin
	perform pg_advisory_xact_lock(hashtext('billing.period'));
	if new.number <> 1 + coalesce((select max(number) from billing.period_decision
			where first_day = new.first_day), 0) then
		raise exception 'a month is closed and opened again by turns' using errcode = 'unique_violation';
	end if;
	return new;
end
$$;

create trigger period_decision_takes_turns before insert on billing.period_decision
	for each row execute function billing.decide_period();
create trigger period_decision_stays before update or delete or truncate on billing.period_decision
	for each statement execute function billing.refuse_change();
alter table billing.period_decision enable always trigger period_decision_takes_turns;
alter table billing.period_decision enable always trigger period_decision_stays;

-- The proof at commit, and now of the month as well: nothing enters a closed one.
create or replace function billing.prove_entry() returns trigger
	language plpgsql as $$
declare
	entry  billing.journal_entry;
	found_ integer;
	last_  integer;
begin
	select * into entry from billing.journal_entry where entry_id = new.entry_id;
	select count(*), max(line) into found_, last_ from billing.posting where entry_id = entry.entry_id;
	if found_ <> entry.postings or last_ <> entry.postings then
		raise exception 'journal entry % has % postings, not the % it states', entry.entry_id, found_, entry.postings
			using errcode = 'check_violation', constraint = 'journal_entry_is_whole';
	end if;
	if exists (select from billing.posting where entry_id = entry.entry_id
			group by currency having sum(amount) <> 0) then
		raise exception 'the postings of journal entry % do not add up to zero', entry.entry_id
			using errcode = 'check_violation', constraint = 'journal_entry_balances';
	end if;
	if (entry.kind = 'reversal') <> exists (select from billing.reversal r where r.entry_id = entry.entry_id) then
		raise exception 'journal entry % is a reversal without naming what it reverses, or the reverse', entry.entry_id
			using errcode = 'check_violation', constraint = 'reversal_names_what_it_reverses';
	end if;
	if billing.period_is_closed(entry.booked_on) then
		raise exception 'journal entry % is booked in a closed month', entry.entry_id
			using errcode = 'check_violation', constraint = 'journal_entry_is_in_an_open_month';
	end if;
	return null;
end
$$;

-- A reversal is the mirror of what it reverses, line by line; of an entry in a closed month it names the month.
create or replace function billing.prove_reversal() returns trigger
	language plpgsql as $$
declare
	entry    billing.journal_entry;
	reversed billing.journal_entry;
begin
	select * into entry from billing.journal_entry where entry_id = new.entry_id;
	select * into reversed from billing.journal_entry where entry_id = new.reverses;
	if entry.kind <> 'reversal' or entry.subject_id <> reversed.subject_id or exists (
			select ledger_account, payer_code, department, place, account_id, currency from billing.posting
			where entry_id in (new.entry_id, new.reverses)
			group by ledger_account, payer_code, department, place, account_id, currency having sum(amount) <> 0) then
		raise exception 'journal entry % does not take back what % posted', new.entry_id, new.reverses
			using errcode = 'check_violation', constraint = 'reversal_mirrors_what_it_reverses';
	end if;
	if billing.period_is_closed(reversed.booked_on)
			and entry.for_period is distinct from date_trunc('month', reversed.booked_on)::date then
		raise exception 'journal entry % corrects a closed month without naming it', new.entry_id
			using errcode = 'check_violation', constraint = 'reversal_names_the_closed_month';
	end if;
	return null;
end
$$;

-- What a coverage leaves to the patient. The newest terms count for what is charged from then on.
create table billing.benefit (
	coverage_id uuid        not null,
	version     integer     not null,
	copay       numeric     not null,
	deductible  numeric     not null,
	coinsurance numeric     not null,
	currency    text        not null,
	recorded_at timestamptz not null,
	recorded_by text        not null,
	primary key (coverage_id, version),
	constraint benefit_versions_count_from_one check (version >= 1),
	constraint benefit_has_the_currencys_decimals check (copay >= 0 and deductible >= 0
		and scale(copay) = billing.currency_scale(currency) and scale(deductible) = billing.currency_scale(currency)),
	constraint benefit_coinsurance_is_a_percentage check (coinsurance between 0 and 100)
);

comment on column billing.benefit.copay is 'of each day of service, before anything else';
comment on column billing.benefit.deductible is 'of each calendar year, before the payer pays';
comment on column billing.benefit.coinsurance is 'percent the patient pays of the rest';

-- How a charge was shared, frozen when it was posted: what of the year's deductible and the day's copay is used up
-- follows from these rows, as far as the charges were not taken back.
create table billing.patient_share (
	charge_id    uuid    primary key,
	coverage_id  uuid    not null,
	terms        integer not null,
	service_date date    not null,
	copay        numeric not null,
	deductible   numeric not null,
	coinsurance  numeric not null,
	currency     text    not null,
	foreign key (coverage_id, terms) references billing.benefit (coverage_id, version),
	constraint patient_share_is_not_negative check (least(copay, deductible, coinsurance) >= 0)
);

create index patient_share_of_coverage on billing.patient_share (coverage_id, service_date);

create trigger benefit_stays before update or delete or truncate on billing.benefit
	for each statement execute function billing.refuse_change();
create trigger patient_share_stays before update or delete or truncate on billing.patient_share
	for each statement execute function billing.refuse_change();
alter table billing.benefit enable always trigger benefit_stays;
alter table billing.patient_share enable always trigger patient_share_stays;

-- Reports ask by the day of booking.
create index journal_entry_booked on billing.journal_entry (booked_on);

grant execute on function billing.period_is_closed, billing.decide_period to concord_billing;
grant select, insert on billing.period_decision, billing.benefit, billing.patient_share to concord_billing;
