-- The names callers gave to visits and acts. Never changed, never taken away.
create table procedures.identifier (
	system text not null,
	value  text not null,
	owner  uuid not null,
	constraint identifier_names_one_thing primary key (system, value)
);

comment on constraint identifier_names_one_thing on procedures.identifier is
	'the same name twice is the same thing brought twice: the second caller is told what exists';

create index identifier_of_owner on procedures.identifier (owner);

grant select, insert on procedures.identifier to concord_procedures;
