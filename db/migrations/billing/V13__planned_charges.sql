-- An act may be planned, stopped or not done: a planned charge stands for one that is expected.
alter table billing.act
	add column planned boolean not null default false,
	drop constraint act_status_known,
	add constraint act_status_known check (status in
		('preparation', 'in-progress', 'on-hold', 'completed', 'stopped', 'not-done', 'entered-in-error'));
alter table billing.act alter column planned drop default;

comment on column billing.act.planned is 'whether it was ever planned, so that a planned charge may stand for it';

alter table billing.charge_item
	add column bar text not null default '',
	drop constraint charge_item_status_known,
	drop constraint charge_item_says_why,
	add constraint charge_item_status_known
		check (status in ('planned', 'held', 'billable', 'not-billable', 'aborted', 'entered-in-error')),
	add constraint charge_item_says_why check ((status in ('planned', 'billable')) = (reason = '')),
	add constraint charge_item_planned_is_not_priced check (status <> 'planned' or amount is null),
	add constraint charge_item_bar_known
		check (bar in ('', 'other-facility', 'stopped-before-anaesthesia', 'awaiting-cosignature')),
	add constraint charge_item_bar_bars check (bar = '' or status <> 'billable');
alter table billing.charge_item alter column bar drop default;

comment on column billing.charge_item.bar is 'what of the act itself forbids to charge it; empty where nothing does';

drop index billing.charge_item_one_live;
create unique index charge_item_one_live on billing.charge_item (procedure_id, definition)
	where status in ('planned', 'held', 'billable', 'not-billable');

comment on index billing.charge_item_one_live is
	'one act, one planned or live charge, or one live explanation: never two';

-- A planned charge follows its act until it is performed. From then on, what a charge says of its act never changes;
-- what it costs never changes once said; what has ended stays ended.
create or replace function billing.charge_item_stands() returns trigger
	language plpgsql as $$
begin
	if old.status in ('aborted', 'entered-in-error') then
		raise exception 'charge % has ended', old.charge_id using errcode = 'restrict_violation';
	end if;
	if (old.charge_id, old.procedure_id, old.definition) is distinct from
		(new.charge_id, new.procedure_id, new.definition) then
		raise exception 'charge % stands for one act', old.charge_id using errcode = 'restrict_violation';
	end if;
	if old.status <> 'planned' and (old.procedure_version, old.patient_id, old.encounter_id, old.code_system, old.code,
			old.quantity, old.unit, old.service_date, old.bar) is distinct from
		(new.procedure_version, new.patient_id, new.encounter_id, new.code_system, new.code, new.quantity, new.unit,
			new.service_date, new.bar) then
		raise exception 'charge % stands for one act at one version', old.charge_id using errcode = 'restrict_violation';
	end if;
	if old.status <> 'planned' and new.status = 'planned' then
		raise exception 'charge % is past its plan', old.charge_id using errcode = 'restrict_violation';
	end if;
	if old.amount is not null and (old.account_id, old.amount, old.currency, old.price_id, old.price_version)
		is distinct from (new.account_id, new.amount, new.currency, new.price_id, new.price_version) then
		raise exception 'the price of charge % is frozen', old.charge_id using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;
