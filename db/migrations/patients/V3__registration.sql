-- What a registrar knows of a person beside name, birth date and sex; and what was changed in it.
alter table patients.patient
	add column birth_precision    text    not null default 'DAY',
	add column deceased           boolean not null default false,
	add column deceased_on        date,
	add column deceased_precision text,
	add column particulars        text    not null default '{}',
	add constraint patient_birth_precision_is_known check (birth_precision in ('YEAR', 'MONTH', 'DAY')),
	add constraint patient_deceased_precision_is_known check (deceased_precision in ('YEAR', 'MONTH', 'DAY')),
	add constraint patient_died_on_a_day_of_some_precision
		check ((deceased_on is null) = (deceased_precision is null)),
	add constraint patient_has_no_day_of_death_alive check (deceased or deceased_on is null),
	add constraint patient_particulars_are_an_object check (particulars is json object);
comment on column patients.patient.birth_date is 'The first day it may be: birth_precision says how much is known.';
comment on column patients.patient.particulars is
	'Other names, sex and gender, addresses, telecom, language, contacts, guarantor: read and written as a whole.';

alter table patients.identifier
	add column type text,
	add constraint identifier_type_is_a_code check (type ~ '^[A-Z][A-Z0-9]{0,19}$');
comment on column patients.identifier.type is 'HL7 v2-0203: MR, SS, DL, PPN …';

-- Who changed what, when: each version of a patient or a coverage beside the one before. Never changed itself.
create table patients.history (
	record_id  uuid        not null,
	version    integer     not null,
	patient_id uuid        not null,
	changed_at timestamptz not null,
	changed_by text        not null,
	before     jsonb,
	after      jsonb       not null,
	constraint history_pk primary key (record_id, version),
	constraint history_of_a_patient foreign key (patient_id) references patients.patient,
	constraint history_is_of_objects check (jsonb_typeof(before) = 'object' and jsonb_typeof(after) = 'object')
);
comment on column patients.history.record_id is 'A patient or a coverage.';
comment on column patients.history.before is 'None for the first version, and for what is older than this table.';

grant select, insert on patients.history to concord_patients;
