-- When a visit ended, as the procedures' context says it: from then on it waits for its bill.
create table billing.discharge (
	encounter_id uuid    primary key,
	version      integer not null,
	patient_id   uuid    not null,
	finished_on  date    not null
);

create index charge_item_of_encounter on billing.charge_item (encounter_id);

grant select, insert, update on billing.discharge to concord_billing;
