-- The rows of one act, written by pgbench: the floor that acts a second are compared with.
--
-- Four transactions, as in Concord: the act is documented, completed, charged, compared. To be run as the owner, after a
-- load, against a database that may be thrown away, while Concord is not running (a kill -9 leaves its PostgreSQL up):
--
--   export PGPASSWORD=$(cat data/owner.password)
--   server="-h 127.0.0.1 -p $(sed -n 4p data/postgresql/cluster/postmaster.pid) -U concord_owner"
--   psql $server -f bench/prepare.sql concord
--   pgbench $server -n -f bench/acts.sql -c 8 -j 2 -T 60 concord
--
-- A transaction of pgbench is one act.
\set lane random(0, 63)
\set n random(1, 1000000000000)
\set one random(1, 1000)
select gen_random_uuid() as act, gen_random_uuid() as charge, gen_random_uuid() as entry, gen_random_uuid() as price \gset
select patient, visit, account from public.bench_visit where n = :one \gset

begin;
insert into procedures.identifier values ('urn:bench', ':act', ':act');
insert into procedures.procedure values (':act', 1, ':patient', ':visit', 'in-progress', null,
	'http://snomed.info/sct', '710824005', 'Assessment of health and social care needs (procedure)', '{}', '[]', 1, '1',
	'[]', now(), 0, null, null, current_date);
with head as (update outbox.lane set head = head + 1 where lane = :lane returning lane, head)
insert into outbox.event select lane, head, gen_random_uuid(), 'bench.Started', 1::smallint, ':act', 1, ':patient',
	payload, outbox.digest('bench.Started', 1::smallint, ':act', 1, ':patient', payload), now(), 'bench',
	gen_random_uuid()
from head, (select jsonb_build_object('procedureId', ':act', 'version', 1, 'patientId', ':patient', 'facts',
	jsonb_build_object('encounterId', ':visit', 'code', '710824005', 'quantity', 1, 'unit', '1', 'serviceDate',
	current_date, 'start', now(), 'modifiers', '[]'::jsonb, 'diagnoses', '[]'::jsonb)) as payload);
commit;

begin;
update procedures.procedure set version = 2, status = 'completed', ended_at = now(), ended_offset = 0
	where procedure_id = ':act' and version = 1;
with head as (update outbox.lane set head = head + 1 where lane = :lane returning lane, head)
insert into outbox.event select lane, head, gen_random_uuid(), 'bench.Completed', 1::smallint, ':act', 2, ':patient',
	payload, outbox.digest('bench.Completed', 1::smallint, ':act', 2, ':patient', payload), now(), 'bench',
	gen_random_uuid()
from head, (select jsonb_build_object('procedureId', ':act', 'version', 2, 'patientId', ':patient', 'facts',
	jsonb_build_object('encounterId', ':visit', 'code', '710824005', 'quantity', 1, 'unit', '1', 'serviceDate',
	current_date, 'start', now(), 'modifiers', '[]'::jsonb, 'diagnoses', '[]'::jsonb)) as payload);
commit;

begin;
insert into billing.act values (':act', ':patient', 1, 'in-progress');
update billing.act set version = 2, status = 'completed' where procedure_id = ':act';
insert into billing.charge_item (charge_id, version, procedure_id, procedure_version, definition, patient_id,
	encounter_id, code_system, code, quantity, unit, service_date, status, reason, account_id, amount, currency,
	price_id, price_version)
select ':charge', 1, ':act', 2, 'performed-act', ':patient', ':visit', system, code, 1, '1', current_date, 'billable',
	'', ':account', amount, currency, price_id, version
from billing.price where system = 'http://snomed.info/sct' and code = '710824005' and not superseded limit 1;
insert into billing.journal_entry values (':entry', 'charge', ':account', ':patient', ':charge', current_date,
	current_date, now(), 'bench', gen_random_uuid(), 2);
insert into billing.posting values
	(':entry', 1, 'receivable-patient', '', '', ':account', ':patient', 431.40, 'USD'),
	(':entry', 2, 'revenue', '', 'general', ':account', ':patient', -431.40, 'USD');
with head as (update outbox.lane set head = head + 1 where lane = :lane returning lane, head)
insert into outbox.event select lane, head, gen_random_uuid(), 'bench.Posted', 1::smallint, ':charge', 1, ':patient',
	payload, outbox.digest('bench.Posted', 1::smallint, ':charge', 1, ':patient', payload), now(), 'bench',
	gen_random_uuid()
from head, (select jsonb_build_object('chargeId', ':charge', 'version', 1, 'patientId', ':patient', 'procedureId',
	':act', 'procedureVersion', 2, 'code', '710824005', 'quantity', 1, 'unit', '1', 'serviceDate', current_date,
	'amount', 431.40, 'currency', 'USD') as payload);
update outbox.checkpoint set position = position + 2 where subscription = 'billing' and lane = :lane;
commit;

begin;
insert into reconciliation.act values (':act', ':patient', 1, 1, 'open', 'http://snomed.info/sct', '710824005', 1, '1',
	current_date, :lane, :n);
update reconciliation.act set version = 2, told_since = 2, state = 'performed' where procedure_id = ':act';
insert into reconciliation.charge values (':charge', ':act', ':patient', 1, 2, 'posted', 'http://snomed.info/sct',
	'710824005', 1, '1', current_date, 431.40, 'USD', null, now(), :lane, :n);
update outbox.checkpoint set position = position + 3 where subscription = 'reconciliation' and lane = :lane;
commit;
