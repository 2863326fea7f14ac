-- How far billing has followed each act: a version is applied once, and never an older one after it.
create table billing.act (
	procedure_id uuid    primary key,
	patient_id   uuid    not null,
	version      integer not null,
	status       text    not null,
	constraint act_status_known check (status in ('in-progress', 'completed', 'entered-in-error'))
);

grant select, insert, update on billing.act to concord_billing;

-- One row is one charge for one act at one version. When the act changes the row ends and another takes its place.
create table billing.charge_item (
	charge_id         uuid    primary key,
	version           integer not null,
	procedure_id      uuid    not null,
	procedure_version integer not null,
	definition        text    not null,
	patient_id        uuid    not null,
	encounter_id      uuid    not null,
	code_system       text    not null,
	code              text    not null,
	quantity          numeric not null,
	unit              text    not null,
	service_date      date    not null,
	status            text    not null,
	reason            text    not null default '',
	account_id        uuid references billing.account,
	amount            numeric,
	currency          text,
	price_id          uuid,
	price_version     integer,
	foreign key (price_id, price_version) references billing.price (price_id, version),
	constraint charge_item_one_a_version unique (procedure_id, procedure_version, definition),
	constraint charge_item_status_known
		check (status in ('held', 'billable', 'not-billable', 'aborted', 'entered-in-error')),
	constraint charge_item_says_why check ((status = 'billable') = (reason = '')),
	constraint charge_item_quantity_is_positive check (quantity > 0),
	constraint charge_item_is_priced_whole check
		(num_nonnulls(account_id, amount, currency, price_id, price_version) in (0, 5)),
	constraint charge_item_billable_is_priced check (status <> 'billable' or amount is not null),
	constraint charge_item_held_is_not_priced check (status <> 'held' or amount is null),
	constraint charge_item_is_never_zero check (amount > 0),
	constraint charge_item_has_the_currencys_decimals check (scale(amount) = billing.currency_scale(currency))
);

comment on column billing.charge_item.definition is 'which charge of the act this is; today an act has one';
comment on column billing.charge_item.reason is 'coded: why held, not billable or ended; empty while billable';
comment on constraint charge_item_one_a_version on billing.charge_item is
	'one act, one charge: not even an ended charge is made twice for the same version; no column of it may be null';

create unique index charge_item_one_live on billing.charge_item (procedure_id, definition)
	where status in ('held', 'billable', 'not-billable');
create index charge_item_of_patient on billing.charge_item (patient_id, charge_id);
create index charge_item_held on billing.charge_item (reason, charge_id) where status = 'held';

comment on index billing.charge_item_one_live is 'one act, one live charge or one live explanation';

-- What a charge says of its act never changes; what it costs never changes once said; what has ended stays ended.
create function billing.charge_item_stands() returns trigger
	language plpgsql as $$
begin
	if old.status in ('aborted', 'entered-in-error') then
		raise exception 'charge % has ended', old.charge_id using errcode = 'restrict_violation';
	end if;
	if (old.charge_id, old.procedure_id, old.procedure_version, old.definition, old.patient_id, old.encounter_id,
			old.code_system, old.code, old.quantity, old.unit, old.service_date) is distinct from
		(new.charge_id, new.procedure_id, new.procedure_version, new.definition, new.patient_id, new.encounter_id,
			new.code_system, new.code, new.quantity, new.unit, new.service_date) then
		raise exception 'charge % stands for one act at one version', old.charge_id using errcode = 'restrict_violation';
	end if;
	if old.amount is not null and (old.account_id, old.amount, old.currency, old.price_id, old.price_version)
		is distinct from (new.account_id, new.amount, new.currency, new.price_id, new.price_version) then
		raise exception 'the price of charge % is frozen', old.charge_id using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger charge_item_stands before update on billing.charge_item
	for each row execute function billing.charge_item_stands();
create trigger charge_item_stays before delete or truncate on billing.charge_item
	for each statement execute function billing.refuse_change();
alter table billing.charge_item enable always trigger charge_item_stands;
alter table billing.charge_item enable always trigger charge_item_stays;

grant select, insert, update on billing.charge_item to concord_billing;
