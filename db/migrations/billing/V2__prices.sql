create extension if not exists btree_gist with schema public;

-- The price book. An entry is a code's price from a day on; a later import may restate it (another amount, another
-- end) as its next version. The version before is kept, superseded, for charges name the version they were made with.
create table billing.price (
	price_id       uuid        not null,
	version        integer     not null,
	system         text        not null,
	code           text        not null,
	amount         numeric     not null,
	currency       text        not null,
	effective_from date        not null,
	effective_to   date        not null default 'infinity',
	description    text        not null default '',
	superseded     boolean     not null default false,
	imported_at    timestamptz not null,
	imported_by    text        not null,
	primary key (price_id, version),
	constraint price_is_not_zero check (amount > 0),
	constraint price_has_the_currencys_decimals check (scale(amount) = billing.currency_scale(currency)),
	constraint price_ends_after_its_start check (effective_to >= effective_from),
	constraint price_periods_do_not_overlap exclude using gist
		(system with =, code with =, daterange(effective_from, effective_to, '[]') with &&) where (not superseded)
);

comment on column billing.price.effective_to is 'the last day, inclusive; infinity while open';
comment on constraint price_periods_do_not_overlap on billing.price is 'one price a code and day, so nobody must choose';

create unique index price_in_force on billing.price (system, code, effective_from) where not superseded;
create index price_history on billing.price (system, code, effective_from, version);

-- A price that was used must stay what it was: nothing but the mark that it is superseded ever changes.
create function billing.price_stands() returns trigger
	language plpgsql as $$
begin
	if old.superseded or to_jsonb(new) - 'superseded' <> to_jsonb(old) - 'superseded' then
		raise exception 'a price is never changed: import its next version' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger price_stands before update on billing.price
	for each row execute function billing.price_stands();
create trigger price_stays before delete or truncate on billing.price
	for each statement execute function billing.refuse_change();
alter table billing.price enable always trigger price_stands;
alter table billing.price enable always trigger price_stays;

grant select, insert, update on billing.price to concord_billing;
