-- Two records that may be of one person: found when either is written, and what somebody decided about them.
create table patients.duplicate (
	duplicate_id     uuid        not null,
	patient_id       uuid        not null,
	other_patient_id uuid        not null,
	grade            text,
	reasons          text[]      not null,
	status           text        not null,
	found_at         timestamptz not null,
	decided_at       timestamptz,
	decided_by       text,
	decision_reason  text,
	constraint duplicate_pk primary key (duplicate_id),
	constraint duplicate_is_one_pair unique (patient_id, other_patient_id),
	constraint duplicate_is_of_two check (patient_id < other_patient_id),
	constraint duplicate_of_a_patient foreign key (patient_id) references patients.patient,
	constraint duplicate_of_another_patient foreign key (other_patient_id) references patients.patient,
	constraint duplicate_grade_is_known check (grade in ('CERTAIN', 'PROBABLE', 'POSSIBLE')),
	constraint duplicate_status_is_known check (status in ('OPEN', 'NOT_SAME')),
	constraint duplicate_is_decided_by_somebody
		check (status = 'OPEN' or decided_at is not null and decided_by is not null)
);
comment on column patients.duplicate.grade is 'None where nothing but a person saw it.';
comment on constraint duplicate_is_one_pair on patients.duplicate is
	'The lesser id first: what was decided once is found from either record.';
create index duplicate_by_status on patients.duplicate (status, duplicate_id);
create index duplicate_by_other on patients.duplicate (other_patient_id);

grant select, insert, update on patients.duplicate to concord_patients;
