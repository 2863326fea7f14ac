-- Which records are of one person, as the patients' events say. Acts, charges, invoices and payments stay with the record
-- and the account they were recorded for. What is owed on a record that is folded into another, and what is paid ahead or
-- to be paid back, stands on the account of the surviving record: brought there, and back again, by entries.
create table billing.merged_record (
	patient_id  uuid    primary key,
	version     integer not null,
	survivor_id uuid,
	constraint merged_record_is_not_its_own check (survivor_id <> patient_id)
);
comment on column billing.merged_record.survivor_id is 'The record it is folded into; none since it was restored.';
create index merged_record_of_survivor on billing.merged_record (survivor_id);

-- All records of the person, the one asked for included: whatever hangs together. Of merges that were made one after the
-- other the later may be heard first, for each record has a lane of its own; so for a moment two may name each other.
create function billing.records_of(record uuid) returns uuid[]
	language sql stable parallel safe as $$
	with recursive person (patient_id) as (
		select record
		union
		select case when m.patient_id = p.patient_id then m.survivor_id else m.patient_id end
		from person p join billing.merged_record m
			on m.survivor_id is not null and (m.patient_id = p.patient_id or m.survivor_id = p.patient_id))
	select array(select patient_id from person)
$$;

-- The one of them that is folded into none; where there is none for the moment, always the same of them.
create function billing.survivor_of(record uuid) returns uuid
	language sql stable parallel safe as $$
	select r.patient_id from unnest(billing.records_of(record)) as r (patient_id)
	left join billing.merged_record m using (patient_id)
	order by m.survivor_id is not null, r.patient_id limit 1
$$;

-- The accounts of a person, by one of them.
create function billing.accounts_of(one uuid) returns uuid[]
	language sql stable parallel safe as $$
	select array(select a.account_id from billing.account a where a.patient_id = any(billing.records_of(
		(select patient_id from billing.account where account_id = one))))
$$;

alter table billing.journal_entry
	drop constraint journal_entry_kind_known,
	add constraint journal_entry_kind_known check (kind in ('charge', 'reversal', 'payment', 'allocation', 'adjustment',
		'refund', 'refund-paid', 'drawer-difference', 'drawer-banked', 'merge'));

-- What stands on an account for the person, and so goes where the person's account is.
create function billing.is_the_persons(ledger_account text) returns boolean
	language sql immutable parallel safe as $$
	select ledger_account in ('receivable-patient', 'receivable-payer', 'unapplied-credit', 'refund-payable')
$$;

-- What has to be posted so that all stands where it belongs: what was ever posted to a person's accounts, entries of
-- merges left out, on that of the surviving record; nothing on the others. It only moves, so it adds up to zero.
create function billing.debts_out_of_place(accounts uuid[])
	returns table (line integer, ledger_account text, payer_code text, account_id uuid, patient_id uuid, amount numeric,
		currency text)
	language sql stable as $$
	with standing as (
		select p.account_id, p.ledger_account, p.payer_code, p.currency, sum(p.amount) as amount,
			coalesce(sum(p.amount) filter (where e.kind <> 'merge'), 0) as own
		from billing.posting p join billing.journal_entry e using (entry_id)
		where p.account_id = any(accounts) and billing.is_the_persons(p.ledger_account)
		group by p.account_id, p.ledger_account, p.payer_code, p.currency
	), changed as (
		select s.account_id, s.ledger_account, s.payer_code, s.currency, -s.amount as amount from standing s
		union all
		select holder.account_id, s.ledger_account, s.payer_code, s.currency, s.own
		from standing s join billing.account a on a.account_id = s.account_id
			join billing.account holder on holder.patient_id = billing.survivor_of(a.patient_id)
	), summed as (
		select c.account_id, c.ledger_account, c.payer_code, c.currency, sum(c.amount) as amount
		from changed c group by c.account_id, c.ledger_account, c.payer_code, c.currency having sum(c.amount) <> 0
	)
	select (row_number() over (order by s.ledger_account, s.payer_code, s.currency, s.account_id))::integer,
		s.ledger_account, s.payer_code, s.account_id, a.patient_id, s.amount, s.currency
	from summed s join billing.account a on a.account_id = s.account_id
$$;

-- What is posted to the account of a record that is folded into another goes on to the surviving record's at once. The
-- account's row, which the posting's foreign key has locked by now, keeps a merge from passing unseen.
create function billing.follow_merge() returns trigger
	language plpgsql as $$
declare
	holder billing.account;
	entry  billing.journal_entry;
	moving uuid := uuidv7();
begin
	if not exists (select from billing.merged_record m
			where m.patient_id = new.patient_id and m.survivor_id is not null) then
		return null;
	end if;
	select * into entry from billing.journal_entry where entry_id = new.entry_id;
	if entry.kind = 'merge' then
		return null;
	end if;
	select * into strict holder from billing.account where patient_id = billing.survivor_of(new.patient_id);
	insert into billing.journal_entry (entry_id, kind, account_id, patient_id, subject_id, service_date, booked_on,
		posted_at, actor, correlation_id, postings)
	values (moving, 'merge', holder.account_id, holder.patient_id, moving, entry.service_date, entry.booked_on,
		entry.posted_at, entry.actor, entry.correlation_id, 2);
	insert into billing.posting (entry_id, line, ledger_account, payer_code, account_id, patient_id, amount, currency)
	values (moving, 1, new.ledger_account, new.payer_code, new.account_id, new.patient_id, -new.amount, new.currency),
		(moving, 2, new.ledger_account, new.payer_code, holder.account_id, holder.patient_id, new.amount, new.currency);
	return null;
end
$$;

create trigger posting_follows_merge after insert on billing.posting for each row
	when (new.patient_id is not null and new.ledger_account in ('receivable-patient', 'receivable-payer',
		'unapplied-credit', 'refund-payable'))
	execute function billing.follow_merge();
alter table billing.posting enable always trigger posting_follows_merge;

grant select, insert, update on billing.merged_record to concord_billing;
grant execute on function billing.survivor_of, billing.records_of, billing.accounts_of, billing.is_the_persons,
	billing.debts_out_of_place, billing.follow_merge to concord_billing;
