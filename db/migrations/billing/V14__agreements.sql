-- Prices may be for other than one of a thing, and taxed.
alter table billing.price
	add column unit text not null default '1',
	add column tax  text not null default '',
	drop constraint price_periods_do_not_overlap,
	add constraint price_periods_do_not_overlap exclude using gist (system with =, code with =, unit with =,
		daterange(effective_from, effective_to, '[]') with &&) where (not superseded);

comment on column billing.price.unit is 'UCUM; 1 for what is counted';
comment on column billing.price.tax is 'the category it is taxed by; empty where it is free of tax';
comment on constraint price_periods_do_not_overlap on billing.price is
	'one price a code, unit and day, so nobody must choose';

drop index billing.price_in_force;
create unique index price_in_force on billing.price (system, code, unit, effective_from) where not superseded;

-- The hospital's rules: what a modifier makes of a price, how much tax a category bears, what who pays alone is let
-- off. Versions as in the price book.
create table billing.pricing_rule (
	rule_id        uuid        not null,
	version        integer     not null,
	kind           text        not null,
	name           text        not null,
	method         text        not null,
	percent        numeric     not null,
	amount         numeric     not null,
	currency       text        not null,
	position       integer     not null,
	rounding       text        not null,
	effective_from date        not null,
	effective_to   date        not null default 'infinity',
	description    text        not null default '',
	superseded     boolean     not null default false,
	imported_at    timestamptz not null,
	imported_by    text        not null,
	primary key (rule_id, version),
	constraint pricing_rule_kind_known check (kind in ('modifier', 'tax', 'self-pay-discount')),
	constraint pricing_rule_says_one_thing check (
		method = 'percent' and percent > 0 and amount = 0 and currency = ''
		or method = 'amount' and percent = 0 and amount > 0 and currency <> ''),
	constraint pricing_rule_has_the_currencys_decimals
		check (method = 'percent' or scale(amount) = billing.currency_scale(currency)),
	constraint pricing_rule_rounding_known check (rounding in ('half-up', 'half-even', 'up', 'down')),
	constraint pricing_rule_ends_after_its_start check (effective_to >= effective_from),
	constraint pricing_rule_periods_do_not_overlap exclude using gist
		(kind with =, name with =, daterange(effective_from, effective_to, '[]') with &&) where (not superseded)
);

comment on column billing.pricing_rule.percent is
	'of a modifier what is left of the price, of a tax or discount the part of what is to be paid';
comment on column billing.pricing_rule.amount is 'for each of the quantity';
comment on column billing.pricing_rule.position is 'the lowest is applied first';

-- What payers agreed to allow: for an act, for a kind of visit, or for all. The most special counts.
create table billing.contract_rate (
	rate_id        uuid        not null,
	version        integer     not null,
	payer_code     text        not null,
	contract       text        not null,
	system         text        not null,
	code           text        not null,
	visit_class    text        not null,
	method         text        not null,
	percent        numeric     not null,
	amount         numeric     not null,
	currency       text        not null,
	effective_from date        not null,
	effective_to   date        not null default 'infinity',
	description    text        not null default '',
	superseded     boolean     not null default false,
	imported_at    timestamptz not null,
	imported_by    text        not null,
	primary key (rate_id, version),
	constraint contract_rate_names_a_payer check (payer_code <> '' and contract <> ''),
	constraint contract_rate_names_a_code_with_its_system check ((system = '') = (code = '')),
	constraint contract_rate_says_one_thing check (
		method = 'percent-of-charge' and percent > 0 and amount = 0 and currency = ''
		or method in ('fixed', 'per-diem', 'case-rate') and percent = 0 and amount > 0 and currency <> ''),
	constraint contract_rate_has_the_currencys_decimals
		check (method = 'percent-of-charge' or scale(amount) = billing.currency_scale(currency)),
	constraint contract_rate_ends_after_its_start check (effective_to >= effective_from),
	constraint contract_rate_periods_do_not_overlap exclude using gist (payer_code with =, system with =, code with =,
		visit_class with =, daterange(effective_from, effective_to, '[]') with &&) where (not superseded)
);

comment on column billing.contract_rate.code is 'with its system; empty where it is for any act';
comment on column billing.contract_rate.visit_class is 'HL7 v3 ActCode; empty where it is for any visit';
comment on constraint contract_rate_periods_do_not_overlap on billing.contract_rate is
	'a payer allows one thing for one thing on a day, so nobody must choose';

-- Packages: an act, and one whose price it holds when both are done in one visit.
create table billing.package (
	package_id     uuid        not null,
	version        integer     not null,
	system         text        not null,
	code           text        not null,
	covered_system text        not null,
	covered_code   text        not null,
	effective_from date        not null,
	effective_to   date        not null default 'infinity',
	description    text        not null default '',
	superseded     boolean     not null default false,
	imported_at    timestamptz not null,
	imported_by    text        not null,
	primary key (package_id, version),
	constraint package_covers_something_else check ((system, code) <> (covered_system, covered_code)),
	constraint package_ends_after_its_start check (effective_to >= effective_from),
	constraint package_periods_do_not_overlap exclude using gist (system with =, code with =, covered_system with =,
		covered_code with =, daterange(effective_from, effective_to, '[]') with &&) where (not superseded)
);

create index package_covering on billing.package (covered_code) where not superseded;

comment on column billing.package.effective_to is 'the last day of service of the covering act, inclusive';

create trigger pricing_rule_stands before update on billing.pricing_rule
	for each row execute function billing.price_stands();
create trigger pricing_rule_stays before delete or truncate on billing.pricing_rule
	for each statement execute function billing.refuse_change();
create trigger contract_rate_stands before update on billing.contract_rate
	for each row execute function billing.price_stands();
create trigger contract_rate_stays before delete or truncate on billing.contract_rate
	for each statement execute function billing.refuse_change();
create trigger package_stands before update on billing.package
	for each row execute function billing.price_stands();
create trigger package_stays before delete or truncate on billing.package
	for each statement execute function billing.refuse_change();
alter table billing.pricing_rule enable always trigger pricing_rule_stands;
alter table billing.pricing_rule enable always trigger pricing_rule_stays;
alter table billing.contract_rate enable always trigger contract_rate_stands;
alter table billing.contract_rate enable always trigger contract_rate_stays;
alter table billing.package enable always trigger package_stands;
alter table billing.package enable always trigger package_stays;

grant select, insert, update on billing.pricing_rule, billing.contract_rate, billing.package to concord_billing;

-- What is known of visits: their kind, and whether they ended.
create table billing.visit (
	encounter_id uuid    primary key,
	visit_class  text    not null,
	finished     boolean not null default false
);

grant select, insert, update on billing.visit to concord_billing;

-- A charge keeps all it was priced by. What a contract, a discount or a tax makes of it is frozen with it; priced anew
-- it is another charge, and this one ends.
alter table billing.charge_item
	add column modifiers   text[]  not null default '{}',
	add column pricing     integer not null default 1,
	add column late        boolean not null default false,
	add column payer_code  text,
	add column contractual numeric,
	add column discount    numeric,
	add column tax         numeric,
	drop constraint charge_item_one_a_version,
	add constraint charge_item_one_a_version unique (procedure_id, procedure_version, definition, pricing);

alter table billing.charge_item disable trigger charge_item_stands;
update billing.charge_item c set contractual = amount - amount, discount = amount - amount, tax = amount - amount,
	payer_code = coalesce((select p.payer_code from billing.journal_entry e join billing.posting p using (entry_id)
		where e.subject_id = c.charge_id and e.kind = 'charge' and p.ledger_account = 'receivable-payer'), '')
where amount is not null;
alter table billing.charge_item enable always trigger charge_item_stands;

alter table billing.charge_item
	drop constraint charge_item_is_priced_whole,
	add constraint charge_item_is_priced_whole check (num_nonnulls(account_id, amount, currency, price_id, price_version,
		payer_code, contractual, discount, tax) in (0, 9)),
	add constraint charge_item_terms_have_the_currencys_decimals check (
		scale(contractual) = billing.currency_scale(currency) and scale(discount) = billing.currency_scale(currency)
		and scale(tax) = billing.currency_scale(currency)),
	add constraint charge_item_lets_off_what_is_owed check (discount >= 0 and tax >= 0 and contractual + discount <= amount);

comment on column billing.charge_item.amount is 'the whole of it, before contract, discount and tax';
comment on column billing.charge_item.contractual is
	'what the payer''s contract takes off; negative where it pays more than is charged';
comment on column billing.charge_item.payer_code is 'the payer asked first; empty where the patient pays';
comment on column billing.charge_item.pricing is 'counts how often the act was priced at this version';
comment on column billing.charge_item.late is 'the act was told of when its visit had ended';
comment on constraint charge_item_one_a_version on billing.charge_item is
	'one act, one charge: not even an ended charge is made twice for the same pricing of a version; no column of it may be null';

create index charge_item_of_visit on billing.charge_item (encounter_id)
	where status in ('held', 'billable', 'not-billable');

create or replace function billing.charge_item_stands() returns trigger
	language plpgsql as $$
begin
	if old.status in ('aborted', 'entered-in-error') then
		raise exception 'charge % has ended', old.charge_id using errcode = 'restrict_violation';
	end if;
	if (old.charge_id, old.procedure_id, old.definition, old.pricing) is distinct from
		(new.charge_id, new.procedure_id, new.definition, new.pricing) then
		raise exception 'charge % stands for one act', old.charge_id using errcode = 'restrict_violation';
	end if;
	if old.status <> 'planned' and (old.procedure_version, old.patient_id, old.encounter_id, old.code_system, old.code,
			old.modifiers, old.quantity, old.unit, old.service_date, old.bar, old.late) is distinct from
		(new.procedure_version, new.patient_id, new.encounter_id, new.code_system, new.code, new.modifiers, new.quantity,
			new.unit, new.service_date, new.bar, new.late) then
		raise exception 'charge % stands for one act at one version', old.charge_id using errcode = 'restrict_violation';
	end if;
	if old.status <> 'planned' and new.status = 'planned' then
		raise exception 'charge % is past its plan', old.charge_id using errcode = 'restrict_violation';
	end if;
	if old.amount is not null and (old.account_id, old.amount, old.currency, old.price_id, old.price_version,
			old.payer_code, old.contractual, old.discount, old.tax)
		is distinct from (new.account_id, new.amount, new.currency, new.price_id, new.price_version, new.payer_code,
			new.contractual, new.discount, new.tax) then
		raise exception 'the price of charge % is frozen', old.charge_id using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

-- Why a charge is what it is, step by step: which version of which rule, contract or package.
create table billing.charge_reason (
	charge_id    uuid    not null references billing.charge_item,
	position     integer not null,
	kind         text    not null,
	rule_id      uuid    not null,
	rule_version integer not null,
	name         text    not null,
	facts        text    not null,
	amount       numeric not null,
	currency     text    not null,
	paid_by      uuid,
	primary key (charge_id, position),
	constraint charge_reason_kind_known
		check (kind in ('modifier', 'contract', 'paid-by', 'discount', 'tax', 'package'))
);

comment on column billing.charge_reason.amount is
	'of a modifier what the charge came to by it, of the others what they take off or put on';
comment on column billing.charge_reason.paid_by is 'the act that carries what is paid for the day or the visit';

create trigger charge_reason_stays before update or delete or truncate on billing.charge_reason
	for each statement execute function billing.refuse_change();
alter table billing.charge_reason enable always trigger charge_reason_stays;

grant select, insert on billing.charge_reason to concord_billing;

-- What people decided about a charge, and who.
create table billing.charge_decision (
	charge_id  uuid        not null references billing.charge_item,
	number     integer     not null,
	decision   text        not null,
	reason     text        not null,
	decided_by text        not null,
	decided_at timestamptz not null,
	primary key (charge_id, number),
	constraint charge_decision_known check (decision in ('not-billable', 'repriced', 'entered', 'authorised', 'withdrawn')),
	constraint charge_decision_says_why check (reason <> '')
);

create unique index charge_decision_once on billing.charge_decision (charge_id, decision);

create trigger charge_decision_stays before update or delete or truncate on billing.charge_decision
	for each statement execute function billing.refuse_change();
alter table billing.charge_decision enable always trigger charge_decision_stays;

grant select, insert on billing.charge_decision to concord_billing;
