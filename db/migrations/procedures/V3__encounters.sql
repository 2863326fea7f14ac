-- Visits. An instant is kept with the offset, in seconds, it was said with.
create table procedures.encounter (
	encounter_id    uuid        primary key,
	version         integer     not null,
	patient_id      uuid        not null,
	encounter_class text        not null,
	status          text        not null,
	started_at      timestamptz not null,
	started_offset  integer     not null,
	ended_at        timestamptz,
	ended_offset    integer,
	time_zone       text        not null,
	constraint encounter_status_known check (status in ('in-progress', 'finished')),
	constraint encounter_ends_when_finished check ((status = 'finished') = (ended_at is not null)),
	constraint encounter_ends_after_its_start check (ended_at >= started_at),
	constraint encounter_end_has_an_offset check ((ended_at is null) = (ended_offset is null))
);

comment on column procedures.encounter.time_zone is
	'the facility''s: the days of this visit''s acts are its local dates, whatever the server''s zone becomes later';

grant select, insert, update on procedures.encounter to concord_procedures;
