-- The visits that bench/acts.sql writes acts for: a thousand of those that are loaded.
drop table if exists public.bench_visit;
create table public.bench_visit as
	select row_number() over () as n, patient_id as patient, encounter_id as visit, account_id as account
	from (select * from procedures.encounter join billing.account using (patient_id) order by random() limit 1000);
alter table public.bench_visit add primary key (n);
