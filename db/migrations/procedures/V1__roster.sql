-- Whom this context may treat: its own picture of the patients, written by their events alone.
create table procedures.roster (
	patient_id uuid primary key,
	version    integer not null,
	mrn        text    not null,
	name       text    not null,
	birth_date date    not null,
	sex        text    not null
);

comment on column procedures.roster.version is
	'the version of the patient this row tells; an event of the same or an older one changes nothing';

grant usage on schema procedures to concord_procedures;
grant select, insert, update on procedures.roster to concord_procedures;
