-- What the hospital keeps in stock. Reference data: kept by people, told to nobody; acts tell what they use of it.
create table procedures.stock_item (
	item_id           uuid    primary key,
	version           integer not null,
	code              text    not null,
	name              text    not null,
	unit              text    not null,
	implant           boolean not null,
	device_identifier text,
	active            boolean not null,
	constraint stock_item_has_a_code_of_its_own unique (code)
);

-- What has no device identifier is unlike all others: no null stands in the key.
create unique index stock_item_has_a_device_of_its_own
	on procedures.stock_item (coalesce(device_identifier, item_id::text));

create index stock_item_by_device on procedures.stock_item (device_identifier);

-- What is known by one number; one thing, where it has a serial number.
create table procedures.stock_lot (
	lot_id        uuid primary key,
	item_id       uuid not null references procedures.stock_item,
	lot_number    text not null,
	serial_number text not null,
	expires_on    date not null,
	constraint stock_lot_has_a_number_of_its_own unique (item_id, lot_number, serial_number)
);

comment on column procedures.stock_lot.expires_on is 'the last day it may be used; infinity where none is said';

-- How much of a lot is at a place: never below zero, and never less than is set aside, whoever takes of it at once.
create table procedures.stock_level (
	lot_id      uuid    not null references procedures.stock_lot,
	location_id uuid    not null references procedures.location,
	on_hand     numeric not null,
	reserved    numeric not null,
	primary key (lot_id, location_id),
	constraint stock_is_never_below_zero check (on_hand >= 0),
	constraint stock_reserved_is_there check (reserved >= 0 and reserved <= on_hand)
);

-- Every change of a level. The level is their sum; they are only ever added to.
create table procedures.stock_movement (
	movement_id       uuid        primary key,
	lot_id            uuid        not null,
	location_id       uuid        not null,
	kind              text        not null,
	on_hand_change    numeric     not null,
	reserved_change   numeric     not null,
	procedure_id      uuid references procedures.procedure,
	procedure_version integer,
	reason            text        not null,
	moved_at          timestamptz not null,
	moved_by          text        not null,
	constraint stock_movement_of_a_level foreign key (lot_id, location_id) references procedures.stock_level,
	constraint stock_movement_kind_known check (kind in
		('receive', 'reserve', 'release', 'consume', 'return', 'transfer', 'count', 'adjust')),
	constraint stock_movement_names_its_act check ((procedure_id is null) = (procedure_version is null)
		and (procedure_id is not null) = (kind in ('reserve', 'release', 'consume', 'return'))),
	constraint stock_movement_says_why check (kind not in ('count', 'adjust') or reason <> '')
);

create index stock_movement_of_lot on procedures.stock_movement (lot_id, movement_id);
create index stock_movement_of_procedure on procedures.stock_movement (procedure_id) where procedure_id is not null;

create function procedures.refuse_change() returns trigger
	language plpgsql as $$
begin
	raise exception '% of procedures.% is refused: what moved has moved', tg_op, tg_table_name
		using errcode = 'restrict_violation';
end
$$;

create trigger stock_movement_stays before update or delete or truncate on procedures.stock_movement
	for each statement execute function procedures.refuse_change();
alter table procedures.stock_movement enable always trigger stock_movement_stays;

grant execute on function procedures.refuse_change to concord_procedures;
grant select, insert, update on procedures.stock_item, procedures.stock_level to concord_procedures;
grant select, insert on procedures.stock_lot, procedures.stock_movement to concord_procedures;
