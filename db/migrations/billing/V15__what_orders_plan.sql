-- What orders lead one to expect. No money: it has no amount, and nothing in the journal refers to it.
create table billing.planned_charge (
	planned_charge_id uuid    primary key,
	version           integer not null,
	order_id          uuid    not null,
	order_version     integer not null,
	patient_id        uuid    not null,
	status            text    not null,
	reason            text    not null,
	code_system       text    not null,
	code              text    not null,
	quantity          numeric not null,
	unit              text    not null,
	expected_on       date,
	constraint planned_charge_of_an_order_is_one unique (order_id),
	constraint planned_charge_status_known check (status in ('planned', 'fulfilled', 'aborted')),
	constraint planned_charge_says_why check ((status = 'aborted') = (reason <> ''))
);

create index planned_charge_of_patient on billing.planned_charge (patient_id, planned_charge_id);

grant select, insert, update on billing.planned_charge to concord_billing;
