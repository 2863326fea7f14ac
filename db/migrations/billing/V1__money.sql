-- What an amount of money may be, wherever one is stored: it has exactly its currency's decimals, so that sums are
-- exact. The scales are ISO 4217's minor units, as java.util.Currency knows them; a test compares the two.
create function billing.currency_scale(currency text) returns integer
	language sql immutable strict parallel safe
	return case
		when currency in ('ADP', 'BEF', 'BIF', 'BYB', 'BYR', 'CLP', 'DJF', 'ESP', 'GNF', 'GRD', 'ISK', 'ITL', 'JPY',
			'KMF', 'KRW', 'LUF', 'MGF', 'PTE', 'PYG', 'ROL', 'RWF', 'TPE', 'TRL', 'UGX', 'UYI', 'VND', 'VUV', 'XAF',
			'XOF', 'XPF') then 0
		when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
		when currency in ('CLF') then 4
		else 2
	end;

comment on function billing.currency_scale is 'decimals of an amount in a currency (ISO 4217 minor unit)';

-- Refuses to change or remove what has been written, for every role, the owner of the table included.
create function billing.refuse_change() returns trigger
	language plpgsql as $$
begin
	raise exception '% of billing.% is refused: money is corrected by adding, never by editing', tg_op, tg_table_name
		using errcode = 'restrict_violation';
end
$$;

comment on function billing.refuse_change is 'for tables that are only ever added to';

grant usage on schema billing to concord_billing;
grant execute on function billing.currency_scale, billing.refuse_change to concord_billing;
