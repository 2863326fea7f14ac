-- How far the charges of a patient with many have followed a coverage that changed.
create table billing.rerating (
	rerating_id     uuid    primary key,
	version         integer not null,
	patient_id      uuid    not null,
	coverage_id     uuid    not null,
	from_day        date    not null,
	to_day          date,
	after_encounter uuid,
	constraint rerating_ends_after_its_start check (to_day >= from_day)
);

comment on column billing.rerating.to_day is 'inclusive; null where there is none';
comment on column billing.rerating.after_encounter is 'the last visit that was gone through; null where none is left';

-- What somebody else may pay now.
create index charge_item_of_patients_day on billing.charge_item (patient_id, service_date)
	where status in ('billable', 'held');

grant select, insert, update on billing.rerating to concord_billing;
