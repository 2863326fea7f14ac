-- The acts. One row an act, its lists within it: a write is one statement.
create table procedures.procedure (
	procedure_id   uuid        primary key,
	version        integer     not null,
	patient_id     uuid        not null,
	encounter_id   uuid        not null,
	status         text        not null,
	status_reason  text,
	code_system    text        not null,
	code           text        not null,
	code_display   text,
	modifiers      text[]      not null,
	diagnoses      jsonb       not null,
	quantity       numeric     not null,
	unit           text        not null,
	performers     jsonb       not null,
	started_at     timestamptz not null,
	started_offset integer     not null,
	ended_at       timestamptz,
	ended_offset   integer,
	service_date   date        not null,
	constraint procedure_belongs_to_a_visit foreign key (encounter_id) references procedures.encounter,
	constraint procedure_status_known check (status in ('in-progress', 'completed', 'entered-in-error')),
	constraint procedure_ends_when_completed check (
		status = 'in-progress' and ended_at is null
		or status = 'completed' and ended_at is not null
		or status = 'entered-in-error'),
	constraint procedure_withdrawn_with_a_reason check ((status = 'entered-in-error') = (status_reason is not null)),
	constraint procedure_ends_after_its_start check (ended_at >= started_at),
	constraint procedure_end_has_an_offset check ((ended_at is null) = (ended_offset is null)),
	constraint procedure_of_a_real_quantity check (quantity > 0 and quantity < 1e8 and scale(quantity) <= 4)
);

comment on constraint procedure_of_a_real_quantity on procedures.procedure is
	'kept with the decimals it was documented with: 1.50 is not 1.5 to the one who wrote it';
comment on column procedures.procedure.service_date is
	'the facility''s local date of the start, never of the writing';

create index procedure_of_encounter on procedures.procedure (encounter_id, procedure_id);
create index procedure_of_patient on procedures.procedure (patient_id, procedure_id);

grant select, insert, update on procedures.procedure to concord_procedures;
