create extension if not exists btree_gist with schema public;

-- Who pays for a patient, from when to when.
create table patients.coverage (
	coverage_id   uuid    not null,
	version       integer not null,
	patient_id    uuid    not null,
	status        text    not null,
	payer_code    text    not null,
	payer_name    text    not null,
	member_number text    not null,
	rank          integer not null,
	starts_on     date    not null,
	ends_on       date,
	constraint coverage_pk primary key (coverage_id),
	constraint coverage_of_a_patient foreign key (patient_id) references patients.patient,
	constraint coverage_status_is_known check (status in ('ACTIVE', 'ENTERED_IN_ERROR')),
	constraint coverage_rank_counts check (rank between 1 and 99),
	constraint coverage_ends_after_it_starts check (ends_on >= starts_on),
	constraint coverage_version_counts check (version >= 1),
	constraint coverage_of_one_rank_never_overlaps exclude using gist
		(patient_id with =, rank with =, daterange(starts_on, ends_on, '[]') with &&) where (status = 'ACTIVE')
);
comment on column patients.coverage.ends_on is 'Last day covered, inclusive as in a FHIR Period; null while open.';
comment on constraint coverage_of_one_rank_never_overlaps on patients.coverage is
	'On any day at most one payer of each rank. Checked here and not in code, for two may be recorded at once.';

create index coverage_by_patient on patients.coverage (patient_id, coverage_id);

grant select, insert, update on patients.coverage to concord_patients;
