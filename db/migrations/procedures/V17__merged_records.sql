-- Which records are of one person, as the patients' events say. Whom an act, a visit or an order was recorded for stays
-- as it was recorded; who asks for a person gets what was recorded for any of the person's records.
create table procedures.merged_record (
	patient_id  uuid    primary key,
	version     integer not null,
	survivor_id uuid,
	constraint merged_record_is_not_its_own check (survivor_id <> patient_id)
);
comment on column procedures.merged_record.survivor_id is 'The record it is folded into; none since it was restored.';
create index merged_record_of_survivor on procedures.merged_record (survivor_id);

-- All records of the person, the one asked for included: whatever hangs together. Of merges that were made one after the
-- other the later may be heard first, for each record has a lane of its own; so for a moment two may name each other.
create function procedures.records_of(record uuid) returns uuid[]
	language sql stable parallel safe as $$
	with recursive person (patient_id) as (
		select record
		union
		select case when m.patient_id = p.patient_id then m.survivor_id else m.patient_id end
		from person p join procedures.merged_record m
			on m.survivor_id is not null and (m.patient_id = p.patient_id or m.survivor_id = p.patient_id))
	select array(select patient_id from person)
$$;

grant select, insert, update on procedures.merged_record to concord_procedures;
grant execute on function procedures.records_of to concord_procedures;
