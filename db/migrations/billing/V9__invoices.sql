-- Numbers of documents, gapless in each series: a number is taken with its document, in one transaction, one after the
-- other. Whoever gives up gives the number back.
create table billing.document_number (
	series      text   not null,
	number      bigint not null,
	document_id uuid   not null,
	primary key (series, number),
	constraint document_number_one_a_document unique (document_id)
);

create function billing.take_number() returns trigger
	language plpgsql as $$
begin
	perform pg_advisory_xact_lock(hashtext('billing.series.' || new.series));
	new.number := 1 + coalesce((select max(number) from billing.document_number where series = new.series), 0);
	return new;
end
$$;

create trigger document_number_is_the_next before insert on billing.document_number
	for each row execute function billing.take_number();
create trigger document_number_stays before update or delete or truncate on billing.document_number
	for each statement execute function billing.refuse_change();
alter table billing.document_number enable always trigger document_number_is_the_next;
alter table billing.document_number enable always trigger document_number_stays;

comment on function billing.take_number is 'whatever number is asked for: the next one is given';

-- What is chosen for an invoice. An invoice has its draft's id, and that key lets a draft be issued once.
create table billing.invoice_draft (
	draft_id   uuid        primary key,
	account_id uuid        not null references billing.account,
	payer_code text        not null default '',
	discarded  boolean     not null default false,
	drafted_at timestamptz not null,
	drafted_by text        not null
);

comment on column billing.invoice_draft.payer_code is 'who is billed; empty where it is the patient';

create index invoice_draft_of_account on billing.invoice_draft (account_id, draft_id);

create table billing.invoice (
	invoice_id uuid        primary key references billing.invoice_draft (draft_id),
	version    integer     not null,
	account_id uuid        not null references billing.account,
	patient_id uuid        not null,
	payer_code text        not null,
	series     text        not null,
	number     bigint      not null,
	total      numeric     not null,
	currency   text        not null,
	status     text        not null,
	issued_on  date        not null,
	due_on     date        not null,
	issued_at  timestamptz not null,
	issued_by  text        not null,
	foreign key (series, number) references billing.document_number (series, number),
	constraint invoice_number_is_its_own unique (series, number),
	constraint invoice_status_known check (status in ('issued', 'cancelled')),
	constraint invoice_is_about_money check (total > 0 and scale(total) = billing.currency_scale(currency)),
	constraint invoice_is_due_after_it_is_issued check (due_on >= issued_on)
);

create index invoice_of_account on billing.invoice (account_id, invoice_id);
create index invoice_due on billing.invoice (due_on);

-- Lines are what was chosen, and frozen. Only what became of one is noted: it was left out of the draft after all, or
-- credited after the issue; either way its charge may be billed again.
create table billing.invoice_line (
	invoice_id   uuid    not null references billing.invoice_draft (draft_id),
	line         integer not null,
	charge_id    uuid    not null,
	payer_code   text    not null,
	code_system  text    not null,
	code         text    not null,
	quantity     numeric not null,
	unit         text    not null,
	service_date date    not null,
	amount       numeric not null,
	currency     text    not null,
	status       text    not null default 'live',
	primary key (invoice_id, line),
	constraint invoice_line_status_known check (status in ('live', 'released', 'credited')),
	constraint invoice_line_is_about_money check (amount > 0 and scale(amount) = billing.currency_scale(currency))
);

create unique index invoice_line_bills_a_charge_once on billing.invoice_line (charge_id, payer_code)
	where status = 'live';
create index invoice_line_of_charge on billing.invoice_line (charge_id);

comment on index billing.invoice_line_bills_a_charge_once is 'what is owed of a charge by one is on one live invoice';

create table billing.credit_note (
	credit_note_id uuid        primary key,
	invoice_id     uuid        not null references billing.invoice,
	series         text        not null,
	number         bigint      not null,
	reason         text        not null,
	total          numeric     not null,
	currency       text        not null,
	issued_on      date        not null,
	issued_at      timestamptz not null,
	issued_by      text        not null,
	foreign key (series, number) references billing.document_number (series, number),
	constraint credit_note_number_is_its_own unique (series, number),
	constraint credit_note_says_why check (reason <> ''),
	constraint credit_note_is_about_money check (total > 0 and scale(total) = billing.currency_scale(currency))
);

create index credit_note_of_invoice on billing.credit_note (invoice_id);

create table billing.credit_line (
	invoice_id     uuid    not null,
	line           integer not null,
	credit_note_id uuid    not null references billing.credit_note,
	primary key (invoice_id, line),
	foreign key (invoice_id, line) references billing.invoice_line (invoice_id, line)
);

create index credit_line_of_note on billing.credit_line (credit_note_id);

comment on table billing.credit_line is 'a line is credited as a whole, and once';

create function billing.invoice_line_stands() returns trigger
	language plpgsql as $$
declare
	issued boolean := exists (select from billing.invoice where invoice_id = new.invoice_id);
begin
	if tg_op = 'INSERT' then
		if issued or exists (select from billing.invoice_draft where draft_id = new.invoice_id and discarded) then
			raise exception 'invoice % takes no more lines', new.invoice_id using errcode = 'restrict_violation';
		end if;
		if not exists (select from billing.charge_item where charge_id = new.charge_id and status = 'billable') then
			raise exception 'charge % is not billable', new.charge_id using errcode = 'restrict_violation';
		end if;
	elsif to_jsonb(new) - 'status' <> to_jsonb(old) - 'status' or old.status <> 'live'
			or new.status <> (case when issued then 'credited' else 'released' end) then
		raise exception 'the lines of invoice % are frozen', new.invoice_id using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger invoice_line_stands before insert or update on billing.invoice_line
	for each row execute function billing.invoice_line_stands();

create function billing.invoice_stands() returns trigger
	language plpgsql as $$
begin
	if to_jsonb(new) - '{version,status}'::text[] <> to_jsonb(old) - '{version,status}'::text[]
			or old.status = 'cancelled' and new.status <> 'cancelled' then
		raise exception 'invoice % is issued: what is wrong on it is credited', old.invoice_id
			using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger invoice_stands before update on billing.invoice
	for each row execute function billing.invoice_stands();

-- The header says what its lines say, at commit.
create function billing.prove_invoice_total() returns trigger
	language plpgsql as $$
begin
	if new.total is distinct from (select sum(amount) from billing.invoice_line
			where invoice_id = new.invoice_id and status <> 'released' and payer_code = new.payer_code
				and currency = new.currency)
		or exists (select from billing.invoice_line where invoice_id = new.invoice_id and status <> 'released'
			and (payer_code, currency) <> (new.payer_code, new.currency))
		or exists (select from billing.invoice_draft where draft_id = new.invoice_id
			and (discarded or (account_id, payer_code) <> (new.account_id, new.payer_code))) then
		raise exception 'invoice % does not say what its lines say', new.invoice_id
			using errcode = 'check_violation', constraint = 'invoice_total_is_that_of_its_lines';
	end if;
	return null;
end
$$;

create constraint trigger invoice_total after insert or update on billing.invoice
	deferrable initially deferred for each row execute function billing.prove_invoice_total();

create function billing.prove_credit_total() returns trigger
	language plpgsql as $$
begin
	if new.total is distinct from (select sum(amount) from billing.credit_line c
			join billing.invoice_line l using (invoice_id, line)
			where c.credit_note_id = new.credit_note_id and l.status = 'credited' and l.invoice_id = new.invoice_id) then
		raise exception 'credit note % does not say what its lines say', new.credit_note_id
			using errcode = 'check_violation', constraint = 'credit_note_total_is_that_of_its_lines';
	end if;
	return null;
end
$$;

create constraint trigger credit_note_total after insert on billing.credit_note
	deferrable initially deferred for each row execute function billing.prove_credit_total();

-- No live line bills what is no longer charged, and no line is credited without a note.
create function billing.prove_line() returns trigger
	language plpgsql as $$
begin
	if not exists (select from billing.credit_line where (invoice_id, line) = (new.invoice_id, new.line)) then
		raise exception 'line % of invoice % is credited by no note', new.line, new.invoice_id
			using errcode = 'check_violation', constraint = 'credited_line_has_its_note';
	end if;
	return null;
end
$$;

create constraint trigger credited_line_has_its_note after update on billing.invoice_line
	deferrable initially deferred for each row when (new.status = 'credited') execute function billing.prove_line();

create function billing.prove_charge_is_off_the_bill() returns trigger
	language plpgsql as $$
begin
	if exists (select from billing.invoice_line where charge_id = new.charge_id and status = 'live') then
		raise exception 'charge % has ended and is still billed', new.charge_id
			using errcode = 'check_violation', constraint = 'ended_charge_is_off_the_bill';
	end if;
	return null;
end
$$;

create constraint trigger ended_charge_is_off_the_bill after update on billing.charge_item
	deferrable initially deferred for each row when (old.status = 'billable' and new.status <> 'billable')
	execute function billing.prove_charge_is_off_the_bill();

create trigger invoice_draft_stays before delete or truncate on billing.invoice_draft
	for each statement execute function billing.refuse_change();
create trigger invoice_stays before delete or truncate on billing.invoice
	for each statement execute function billing.refuse_change();
create trigger invoice_line_stays before delete or truncate on billing.invoice_line
	for each statement execute function billing.refuse_change();
create trigger credit_note_stays before update or delete or truncate on billing.credit_note
	for each statement execute function billing.refuse_change();
create trigger credit_line_stays before update or delete or truncate on billing.credit_line
	for each statement execute function billing.refuse_change();
alter table billing.invoice_draft enable always trigger invoice_draft_stays;
alter table billing.invoice enable always trigger invoice_stays;
alter table billing.invoice enable always trigger invoice_stands;
alter table billing.invoice enable always trigger invoice_total;
alter table billing.invoice_line enable always trigger invoice_line_stays;
alter table billing.invoice_line enable always trigger invoice_line_stands;
alter table billing.invoice_line enable always trigger credited_line_has_its_note;
alter table billing.credit_note enable always trigger credit_note_stays;
alter table billing.credit_note enable always trigger credit_note_total;
alter table billing.credit_line enable always trigger credit_line_stays;
alter table billing.charge_item enable always trigger ended_charge_is_off_the_bill;

-- What is still to be paid of each invoice: the one place it is worked out.
create view billing.invoice_state as
	select i.invoice_id, i.account_id, i.patient_id, i.payer_code, i.series, i.number, i.status, i.issued_on, i.due_on,
		i.total, i.currency, c.credited, 0::numeric as allocated, 0::numeric as adjusted, i.total - c.credited as open
	from billing.invoice i
	cross join lateral (select coalesce(sum(l.amount), 0) as credited from billing.invoice_line l
		where l.invoice_id = i.invoice_id and l.status = 'credited') c;

-- Who a bill is for, as the patients' context says it: the newest word counts.
create table billing.addressee (
	patient_id uuid    primary key,
	version    integer not null,
	mrn        text    not null,
	name       text    not null
);

grant execute on function billing.take_number, billing.invoice_line_stands, billing.invoice_stands,
	billing.prove_invoice_total, billing.prove_credit_total, billing.prove_line,
	billing.prove_charge_is_off_the_bill to concord_billing;
grant select, insert on billing.document_number, billing.credit_note, billing.credit_line to concord_billing;
grant select, insert, update on billing.invoice_draft, billing.invoice, billing.invoice_line, billing.addressee
	to concord_billing;
grant select on billing.invoice_state to concord_billing;
grant update on billing.account to concord_billing;
