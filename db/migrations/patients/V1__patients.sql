-- Who the person is.
create table patients.patient (
	patient_id    uuid        not null,
	version       integer     not null,
	mrn_authority text        not null default 'urn:concord:mrn',
	mrn           text        not null,
	family        text        not null,
	given         text[]      not null,
	family_folded text        not null,
	given_folded  text[]      not null,
	birth_date    date        not null,
	sex           text        not null,
	changed_at    timestamptz not null,
	constraint patient_pk primary key (patient_id),
	constraint patient_mrn_is_unique unique (mrn_authority, mrn),
	constraint patient_mrn_is_well_formed check (mrn ~ '^[0-9]{10}$' and mrn::bigint % 97 = 1),
	constraint patient_birth_date_is_plausible check (birth_date >= date '1850-01-01'),
	constraint patient_sex_is_known check (sex in ('MALE', 'FEMALE', 'OTHER', 'UNKNOWN')),
	constraint patient_family_is_said check (family <> '' and length(family) <= 200),
	constraint patient_version_counts check (version >= 1)
);
comment on constraint patient_mrn_is_unique on patients.patient is
	'A number is given once by each assigning authority; ours is urn:concord:mrn.';
comment on constraint patient_mrn_is_well_formed on patients.patient is 'The last two digits are ISO 7064 MOD 97-10.';
comment on column patients.patient.family_folded is 'Without case and accents, for search; kept with family by Patient.';

create index patient_by_family on patients.patient (family_folded text_pattern_ops, patient_id);
create index patient_by_birth_date on patients.patient (birth_date, patient_id);

create sequence patients.mrn_serial as bigint minvalue 1 maxvalue 99999999 no cycle;

-- What others call the person.
create table patients.identifier (
	system     text not null,
	value      text not null,
	patient_id uuid not null,
	constraint identifier_pk primary key (system, value),
	constraint identifier_of_a_patient foreign key (patient_id) references patients.patient
		deferrable initially deferred,
	constraint identifier_is_said check (system <> '' and value <> '' and length(system) <= 200 and length(value) <= 200)
);
comment on constraint identifier_pk on patients.identifier is
	'Claimed before the patient is written: of two registrations of one identifier the second finds the first.';

create index identifier_by_patient on patients.identifier (patient_id);

grant usage on schema patients to concord_patients;
grant select, insert, update on patients.patient to concord_patients;
grant usage on sequence patients.mrn_serial to concord_patients;
-- An identifier recorded for the wrong person must be free for the right one.
grant select, insert, delete on patients.identifier to concord_patients;
