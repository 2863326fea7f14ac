-- What clinicians write about an act: apart from its facts, in no event. Never changed, never taken away.
create table procedures.clinical_note (
	note_id      uuid        primary key,
	procedure_id uuid        not null references procedures.procedure,
	text         text        not null,
	author       text        not null,
	written_at   timestamptz not null,
	constraint clinical_note_says_something check (text <> '')
);

create index clinical_note_of_procedure on procedures.clinical_note (procedure_id, note_id);

grant select, insert on procedures.clinical_note to concord_procedures;
