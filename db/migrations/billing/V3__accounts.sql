-- One account a patient, opened when billing hears of the patient. Its balance is nowhere stored: it is the sum of its
-- postings.
create table billing.account (
	account_id uuid        primary key,
	patient_id uuid        not null,
	status     text        not null,
	opened_at  timestamptz not null,
	constraint account_one_a_patient unique (patient_id),
	constraint account_status_known check (status in ('open'))
);

grant select, insert on billing.account to concord_billing;

-- Who pays for whom: billing's own picture, kept by the events of the context that owns it.
create table billing.coverage (
	coverage_id      uuid    primary key,
	version          integer not null,
	patient_id       uuid    not null,
	payer_code       text    not null,
	payer_name       text    not null,
	member_number    text    not null,
	rank             integer not null,
	first_day        date    not null,
	last_day         date    not null default 'infinity',
	entered_in_error boolean not null default false
);

comment on column billing.coverage.last_day is 'inclusive; infinity while open';

create index coverage_of_patient on billing.coverage (patient_id);

grant select, insert, update on billing.coverage to concord_billing;
