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

create function procedures.records_of(record uuid) returns uuid[]
	language sql stable parallel safe as $$
	with recursive up (patient_id) as (
		select record
		union all
		select m.survivor_id from up join procedures.merged_record m using (patient_id) where m.survivor_id is not null
	), down (patient_id) as (
		select patient_id from up where not exists (select from procedures.merged_record m
			where m.patient_id = up.patient_id and m.survivor_id is not null)
		union all
		select m.patient_id from down join procedures.merged_record m on m.survivor_id = down.patient_id)
	select array(select patient_id from down)
$$;

grant select, insert, update on procedures.merged_record to concord_procedures;
grant execute on function procedures.records_of to concord_procedures;
