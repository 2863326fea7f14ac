-- Orders, and which acts are based on which. An order makes nothing billable.
create table procedures.service_request (
	order_id          uuid    primary key,
	version           integer not null,
	patient_id        uuid    not null,
	encounter_id      uuid    not null references procedures.encounter,
	status            text    not null,
	status_reason     text,
	code_system       text    not null,
	code              text    not null,
	code_display      text,
	code_fault        text,
	quantity          numeric not null,
	unit              text    not null,
	priority          text    not null,
	requester_id      uuid references procedures.practitioner,
	occurrence_at     timestamptz,
	occurrence_offset integer,
	plans_charge      boolean not null,
	time_zone         text    not null,
	constraint order_status_known check (status in
		('draft', 'active', 'on-hold', 'revoked', 'completed', 'entered-in-error')),
	constraint order_says_why check (
		(status in ('on-hold', 'revoked', 'entered-in-error')) = (status_reason is not null)),
	constraint order_priority_known check (priority in ('ROUTINE', 'URGENT', 'ASAP', 'STAT')),
	constraint order_occurrence_has_an_offset check ((occurrence_at is null) = (occurrence_offset is null)),
	constraint order_of_a_real_quantity check (quantity > 0 and quantity < 1e8 and scale(quantity) <= 4)
);

create index order_of_encounter on procedures.service_request (encounter_id, order_id);
create index order_of_patient on procedures.service_request (patient_id, order_id);

create table procedures.order_act (
	procedure_id uuid primary key references procedures.procedure,
	order_id     uuid not null references procedures.service_request
);

comment on table procedures.order_act is
	'an act is based on one order at most; how far it has come stands with the act alone, so that an act withdrawn in one view is withdrawn in all';

create index order_act_of_order on procedures.order_act (order_id, procedure_id);

grant select, insert, update on procedures.service_request to concord_procedures;
grant select, insert on procedures.order_act to concord_procedures;
