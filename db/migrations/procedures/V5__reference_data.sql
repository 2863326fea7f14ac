-- Where the hospital treats and who treats there. Kept by people and by files, told to nobody: what others need
-- of it stands in the events of the visits and acts that name it. Nothing is removed, for visits refer to it.
create table procedures.facility (
	facility_id uuid    primary key,
	version     integer not null,
	code        text    not null,
	name        text    not null,
	time_zone   text    not null,
	npi         text,
	active      boolean not null,
	constraint facility_has_a_code_of_its_own unique (code)
);

comment on column procedures.facility.time_zone is
	'what later visits are dated by; a visit keeps the one it began with';

create table procedures.location (
	location_id   uuid    primary key,
	version       integer not null,
	facility_id   uuid    not null references procedures.facility,
	code          text    not null,
	part_of       uuid,
	physical_type text    not null,
	name          text    not null,
	active        boolean not null,
	constraint location_has_a_code_in_its_facility unique (facility_id, code),
	constraint location_is_in_its_facility unique (location_id, facility_id),
	constraint location_is_part_of_one_in_its_facility foreign key (part_of, facility_id)
		references procedures.location (location_id, facility_id),
	constraint location_type_known check (physical_type in ('bu', 'wi', 'lvl', 'wa', 'area', 'ro', 'bd')),
	constraint location_is_not_part_of_itself check (part_of <> location_id)
);

create index location_parts on procedures.location (part_of);

create table procedures.practitioner (
	practitioner_id uuid    primary key,
	version         integer not null,
	code            text    not null,
	npi             text,
	family          text    not null,
	given           text[]  not null,
	taxonomy        text,
	active          boolean not null,
	constraint practitioner_has_a_staff_number_of_their_own unique (code)
);

-- Whoever has no NPI is unlike all others: no null stands in the key.
create unique index practitioner_has_an_npi_of_their_own
	on procedures.practitioner (coalesce(npi, practitioner_id::text));

create index practitioner_by_npi on procedures.practitioner (npi);

grant select, insert, update on procedures.facility, procedures.location, procedures.practitioner
	to concord_procedures;
