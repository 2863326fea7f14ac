-- The picture charts have of the charges: written by what whoever bills says, and by nothing else.
create table procedures.chart_charge (
	charge_id      uuid    primary key,
	version        integer not null,
	patient_id     uuid    not null,
	served_id      uuid    not null,
	served_version integer not null,
	step           text    not null,
	why            text,
	amount         numeric,
	currency       text,
	constraint chart_charge_step_known check (step in
		('planned', 'held', 'charged', 'not-billable', 'reversed', 'fulfilled')),
	constraint chart_charge_amount_has_a_currency check ((amount is null) = (currency is null))
);

comment on column procedures.chart_charge.served_id is 'the act, or the order, it is a charge for';
comment on column procedures.chart_charge.version is
	'the version of the charge this row tells; an event of the same or an older one changes nothing';

create index chart_charge_of_served on procedures.chart_charge (served_id, charge_id);

grant select, insert, update on procedures.chart_charge to concord_procedures;
