-- What a visit was before it was put right, for as long as it is kept. Never changed.
create table procedures.encounter_correction (
	encounter_id    uuid        not null references procedures.encounter,
	version         integer     not null,
	encounter_class text        not null,
	facility_id     uuid,
	time_zone       text        not null,
	started_at      timestamptz not null,
	started_offset  integer     not null,
	ended_at        timestamptz,
	ended_offset    integer,
	reason          text        not null,
	recorded_at     timestamptz not null,
	recorded_by     text        not null,
	primary key (encounter_id, version)
);

comment on column procedures.encounter_correction.version is 'with which it was put right; the rest is what stood before';

grant select, insert on procedures.encounter_correction to concord_procedures;
