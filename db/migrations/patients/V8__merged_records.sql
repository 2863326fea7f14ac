-- Two records of one person: one is folded into the other and says so; nothing of it is moved or lost. A person is a
-- record nothing replaced, with all that are folded into it, at whatever depth.
alter table patients.patient
	add column merged_into uuid,
	add constraint patient_merged_into_a_patient foreign key (merged_into) references patients.patient,
	add constraint patient_is_not_merged_into_itself check (merged_into <> patient_id);
comment on column patients.patient.merged_into is 'The record that replaced this one (FHIR Patient.link replaced-by).';

create index patient_by_survivor on patients.patient (merged_into) where merged_into is not null;

-- Under which record a person is known: of one that was folded into another, that other's; else its own.
create function patients.survivor_of(record uuid) returns uuid
	language sql stable parallel safe as $$
	with recursive up (patient_id, merged_into) as (
		select p.patient_id, p.merged_into from patients.patient p where p.patient_id = record
		union all
		select p.patient_id, p.merged_into from up join patients.patient p on p.patient_id = up.merged_into)
	select coalesce((select patient_id from up where merged_into is null), record)
$$;

-- All records of the person, the one asked for included.
create function patients.records_of(record uuid) returns uuid[]
	language sql stable parallel safe as $$
	with recursive down (patient_id) as (
		select patients.survivor_of(record)
		union all
		select p.patient_id from down join patients.patient p on p.merged_into = down.patient_id)
	select array(select patient_id from down)
$$;

grant execute on function patients.survivor_of, patients.records_of to concord_patients;
