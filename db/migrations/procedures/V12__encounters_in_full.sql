-- A visit's whole course: planned, arrived, left and come back, moved, staffed; cancelled or entered in error.
alter table procedures.encounter
	drop constraint encounter_status_known,
	drop constraint encounter_ends_when_finished,
	add column status_history jsonb not null default '[]',
	add column status_reason  text,
	add column facility_id    uuid references procedures.facility,
	add column stays          jsonb not null default '[]',
	add column location_id    uuid,
	add column bed_id         uuid,
	add column participants   jsonb not null default '[]',
	add column admit_source   text,
	add column disposition    text,
	add constraint encounter_status_known check (status in
		('planned', 'arrived', 'in-progress', 'onleave', 'finished', 'cancelled', 'entered-in-error')),
	add constraint encounter_ends_when_finished check (
		(status <> 'finished' or ended_at is not null)
		and (ended_at is null or status in ('finished', 'entered-in-error'))),
	add constraint encounter_withdrawn_with_a_reason check (
		(status in ('cancelled', 'entered-in-error')) = (status_reason is not null)),
	add constraint encounter_is_in_its_facility foreign key (location_id, facility_id)
		references procedures.location (location_id, facility_id),
	add constraint encounter_is_somewhere_while_it_is_open check (
		location_id is null or facility_id is not null and status in ('arrived', 'in-progress', 'onleave')),
	add constraint encounter_holds_the_bed_it_is_in check (bed_id = location_id);

-- What was there was in progress since it began, until it ended.
update procedures.encounter set status_history =
	jsonb_build_array(jsonb_build_object('status', 'in-progress', 'since', to_jsonb(started_at)))
	|| case when ended_at is null then '[]'::jsonb
		else jsonb_build_array(jsonb_build_object('status', 'finished', 'since', to_jsonb(ended_at))) end;

create unique index encounter_of_an_inpatient_is_one on procedures.encounter (patient_id)
	where encounter_class in ('IMP', 'ACUTE', 'NONAC') and status in ('arrived', 'in-progress', 'onleave');

-- Who is in no bed is unlike all others: no null stands in the key.
create unique index encounter_has_its_bed_alone on procedures.encounter (coalesce(bed_id, encounter_id));

create index encounter_of_patient on procedures.encounter (patient_id, encounter_id);
create index encounter_at_location on procedures.encounter (location_id) where location_id is not null;
