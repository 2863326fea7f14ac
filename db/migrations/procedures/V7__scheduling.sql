create extension if not exists btree_gist with schema public;

create table procedures.device (
	device_id   uuid    primary key,
	version     integer not null,
	facility_id uuid    not null references procedures.facility,
	code        text    not null,
	name        text    not null,
	active      boolean not null,
	constraint device_has_a_code_in_its_facility unique (facility_id, code)
);

-- When practitioners, locations and devices can be booked, week by week, by the clock of the facility: minutes from
-- midnight, the end excluded. Somebody of whom nothing is said has no hours, and is not offered by itself.
create table procedures.schedule (
	resource_id   uuid    primary key,
	resource_kind text    not null,
	facility_id   uuid    not null references procedures.facility,
	version       integer not null,
	constraint schedule_kind_known check (resource_kind in ('practitioner', 'location', 'device'))
);

create table procedures.working_hours (
	resource_id uuid    not null references procedures.schedule,
	day_of_week integer not null,
	opens       integer not null,
	closes      integer not null,
	primary key (resource_id, day_of_week, opens),
	constraint working_hours_within_a_day check (day_of_week between 1 and 7 and 0 <= opens and opens < closes
		and closes <= 1440),
	constraint working_hours_do_not_overlap exclude using gist
		(resource_id with =, day_of_week with =, int4range(opens, closes) with &&)
);

comment on column procedures.working_hours.day_of_week is 'ISO 8601: 1 is Monday';

-- Holidays of a facility; absences and repairs of one resource.
create table procedures.closure (
	closure_id    uuid        primary key,
	facility_id   uuid        references procedures.facility,
	resource_kind text,
	resource_id   uuid,
	start_at      timestamptz not null,
	start_offset  integer     not null,
	end_at        timestamptz not null,
	end_offset    integer     not null,
	reason        text        not null,
	constraint closure_of_one_thing check (num_nonnulls(facility_id, resource_id) = 1),
	constraint closure_names_its_kind check ((resource_id is null) = (resource_kind is null)),
	constraint closure_ends_after_its_start check (end_at > start_at)
);

create index closure_of_facility on procedures.closure using gist (facility_id, tstzrange(start_at, end_at));
create index closure_of_resource on procedures.closure using gist (resource_id, tstzrange(start_at, end_at));

create table procedures.appointment (
	appointment_id uuid    primary key,
	version        integer not null,
	patient_id     uuid    not null,
	status         text    not null,
	service        text    not null,
	practitioners  uuid[]  not null,
	locations      uuid[]  not null,
	devices        uuid[]  not null,
	start_at       timestamptz,
	start_offset   integer,
	end_at         timestamptz,
	end_offset     integer,
	minutes        integer,
	priority       integer,
	earliest       date,
	latest         date,
	encounter_id   uuid references procedures.encounter,
	cancel_reason  text,
	constraint appointment_status_known
		check (status in ('waitlist', 'booked', 'arrived', 'fulfilled', 'cancelled', 'noshow')),
	constraint appointment_has_a_whole_time check (num_nulls(start_at, start_offset, end_at, end_offset) in (0, 4)),
	constraint appointment_ends_after_its_start check (end_at > start_at and end_at <= start_at + interval '1 day'),
	constraint appointment_has_a_time_or_waits check (status in ('waitlist', 'cancelled') or start_at is not null),
	constraint appointment_waits_without_a_time check (status <> 'waitlist' or start_at is null),
	constraint appointment_waits_for_something check (status <> 'waitlist' or minutes is not null),
	constraint appointment_wish_is_whole check (num_nulls(minutes, priority) in (0, 2)),
	constraint appointment_fulfilled_by_a_visit check ((status = 'fulfilled') = (encounter_id is not null)),
	constraint appointment_cancelled_with_a_reason check ((status = 'cancelled') = (cancel_reason is not null))
);

comment on column procedures.appointment.service is 'what for, in words; it stands in no event';

create index appointment_of_patient on procedures.appointment (patient_id, appointment_id);
create index appointment_waiting on procedures.appointment (priority, appointment_id) where status = 'waitlist';

-- The times that are taken: one row for each practitioner, location and device of an appointment that is booked or has
-- arrived. The constraint decides who gets it, whatever anybody looked up before.
create table procedures.held_time (
	appointment_id uuid      not null references procedures.appointment,
	resource_kind  text      not null,
	resource_id    uuid      not null,
	during         tstzrange not null,
	primary key (appointment_id, resource_id),
	constraint held_time_is_some check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
	constraint nothing_is_held_twice exclude using gist (resource_id with =, during with &&)
);

grant select, insert, update on procedures.device, procedures.schedule, procedures.appointment to concord_procedures;
grant select, insert, delete on procedures.working_hours, procedures.closure, procedures.held_time
	to concord_procedures;
