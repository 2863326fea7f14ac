-- Ten years of a hospital's books, to report on: $patients accounts of 44 postings each. Each has twenty charges, the first
-- sixteen on an invoice, the last four not billed, and discharged of every second account; every tenth account has one charge
-- that was entered nine days late. One invoice in twenty is half paid, the others are paid; of one payment in fifty half is put
-- against nothing yet. No event tells of them, and no trigger looks: ids follow from numbers, so it is told once.
create function pg_temp.id(kind text, n integer, k integer) returns uuid
	language sql immutable as $$ select md5(kind || n || '-' || k)::uuid $$;
create function pg_temp.day(n integer, k integer) returns date
	language sql immutable as $$ select date '2015-01-01' + (n * 7 + k) % 3600 $$;
create function pg_temp.cents(n integer, k integer) returns numeric
	language sql immutable as $$ select (1000 + (n * 31 + k * 17) % 90000)::numeric(20, 2) / 100 $$;

alter table billing.charge_item disable trigger user;
alter table billing.journal_entry disable trigger user;
alter table billing.posting disable trigger user;
alter table billing.document_number disable trigger user;
alter table billing.invoice disable trigger user;
alter table billing.invoice_line disable trigger user;
alter table billing.payment disable trigger user;
alter table billing.allocation disable trigger user;

create temporary table patients as
select n, pg_temp.id('patient', n, 0) as patient_id, pg_temp.id('account', n, 0) as account_id,
	case when n % 3 = 0 then '' else 'payer-' || n % 7 end as payer_code
from generate_series(1, $patients) n;

create temporary table charges as
select p.*, k, pg_temp.id('charge', n, k) as charge_id, pg_temp.day(n, k) as day,
	round(pg_temp.cents(n, k), 2) as amount, pg_temp.day(n, k) + case when k = 20 and n % 10 = 0 then 9 else k % 3 end as booked
from patients p, generate_series(1, 20) k;

insert into billing.price (price_id, version, system, code, amount, currency, effective_from, imported_at, imported_by)
select pg_temp.id('price', c, 0), 1, 'urn:example:reports', 'code-' || c, 10.00, 'USD', '2010-01-01', now(), 'test'
from generate_series(0, 199) c;

insert into billing.account (account_id, patient_id, status, opened_at)
select account_id, patient_id, 'open', now() from patients;

insert into billing.charge_item (charge_id, version, procedure_id, procedure_version, definition, patient_id, encounter_id,
	code_system, code, quantity, unit, service_date, status, bar, account_id, amount, currency, price_id, price_version,
	payer_code, contractual, discount, tax)
select charge_id, 1, pg_temp.id('act', n, k), 1, 'act', patient_id, pg_temp.id('visit', n, (k - 1) / 4),
	'urn:example:reports', 'code-' || (n + k) % 200, 1, '1', day, 'billable', '', account_id, amount, 'USD',
	pg_temp.id('price', (n + k) % 200, 0), 1, payer_code, 0.00, 0.00, 0.00
from charges;

insert into billing.journal_entry (entry_id, kind, account_id, patient_id, subject_id, service_date, booked_on, posted_at,
	actor, correlation_id, postings)
select pg_temp.id('entry', n, k), 'charge', account_id, patient_id, charge_id, day, booked, now(), 'test', charge_id, 2
from charges;
insert into billing.posting (entry_id, line, ledger_account, payer_code, department, account_id, patient_id, amount, currency)
select pg_temp.id('entry', n, k), line, case when line = 2 then 'revenue' when payer_code = '' then 'receivable-patient'
		else 'receivable-payer' end, case when line = 1 then payer_code else '' end,
	case when line = 2 then 'department-' || k % 12 else '' end, account_id, patient_id,
	case when line = 1 then amount else -amount end, 'USD'
from charges, generate_series(1, 2) line;

create temporary table bills as
select n, patient_id, account_id, payer_code, pg_temp.id('bill', n, 0) as invoice_id, max(booked) as issued,
	sum(amount) as total, case when n % 20 = 0 then round(sum(amount) / 2, 2) else sum(amount) end as paid,
	case when n % 20 = 0 or n % 50 = 1 then round(sum(amount) / 2, 2) else sum(amount) end as allocated
from charges where k <= 16 group by n, patient_id, account_id, payer_code;

insert into billing.document_number (series, number, document_id) select 'SCALE', n, invoice_id from bills;
insert into billing.invoice_draft (draft_id, account_id, payer_code, drafted_at, drafted_by)
select invoice_id, account_id, payer_code, now(), 'test' from bills;
insert into billing.invoice (invoice_id, version, account_id, patient_id, payer_code, series, number, total, currency, status,
	issued_on, due_on, issued_at, issued_by)
select invoice_id, 1, account_id, patient_id, payer_code, 'SCALE', n, total, 'USD', 'issued', issued, issued + 30, now(), 'test'
from bills;
insert into billing.invoice_line (invoice_id, line, charge_id, payer_code, code_system, code, quantity, unit, service_date,
	amount, currency)
select pg_temp.id('bill', n, 0), k, charge_id, payer_code, 'urn:example:reports', 'code-' || (n + k) % 200, 1, '1', day, amount,
	'USD'
from charges where k <= 16;

insert into billing.payment (payment_id, version, account_id, patient_id, method, purpose, place, reference, amount, currency,
	received_on, status, received_at, received_by)
select pg_temp.id('payment', n, 0), 1, account_id, patient_id, case n % 3 when 0 then 'card' when 1 then 'transfer'
		else 'cheque' end, 'payment', 'BANK', 'scale-' || n, paid, 'USD', issued + n % 40, 'received', now(), 'test'
from bills;
insert into billing.allocation (allocation_id, payment_id, invoice_id, amount, currency, allocated_at, allocated_by)
select pg_temp.id('allocation', n, 0), pg_temp.id('payment', n, 0), invoice_id, allocated, 'USD', now(), 'test' from bills;
insert into billing.open_invoice select invoice_id from bills where total > allocated;
insert into billing.unapplied_payment select pg_temp.id('payment', n, 0) from bills where paid > allocated;

create temporary table moves as
select b.*, kind, pg_temp.id(kind, n, 1) as entry_id, pg_temp.id(kind, n, 0) as subject_id, issued + n % 40 as booked,
	case kind when 'payment' then paid else allocated end as amount
from bills b, unnest(array['payment', 'allocation']) kind;
insert into billing.journal_entry (entry_id, kind, account_id, patient_id, subject_id, service_date, booked_on, posted_at,
	actor, correlation_id, postings)
select entry_id, kind, account_id, patient_id, subject_id, booked, booked, now(), 'test', entry_id, 2 from moves;
insert into billing.posting (entry_id, line, ledger_account, payer_code, place, account_id, patient_id, amount, currency)
select entry_id, line, ledger_account, case when ledger_account = 'receivable-payer' then payer_code else '' end,
	case when ledger_account = 'cash' then 'BANK' else '' end, account_id, patient_id,
	case when line = 1 then amount else -amount end, 'USD'
from moves, generate_series(1, 2) line, lateral (select case
	when kind = 'payment' then case line when 1 then 'cash' else 'unapplied-credit' end
	when line = 1 then 'unapplied-credit'
	when payer_code = '' then 'receivable-patient' else 'receivable-payer' end as ledger_account) side;

insert into billing.discharge (encounter_id, version, patient_id, finished_on)
select pg_temp.id('visit', n, v), 1, patient_id, pg_temp.day(n, v * 4 + 4) from patients, generate_series(0, 4) v
where v < 4 or n % 2 = 0;
