-- The first answer to a POST that carried an Idempotency-Key; it commits with the effect it speaks of.
create table concord.idempotency_key (
	module     name        not null default current_user,
	principal  text        not null,
	key        text        not null,
	request    text        not null,
	status     smallint    not null,
	headers    jsonb       not null,
	body       text        not null,
	created_at timestamptz not null default now(),
	constraint idempotency_key_pk primary key (module, principal, key),
	constraint idempotency_key_is_visible_ascii check (key ~ '^[!-~]{1,255}$'),
	constraint idempotency_key_keeps_no_refusal check (status between 200 and 399)
);
comment on constraint idempotency_key_pk on concord.idempotency_key is
	'At most one effect per key of a caller. The module stands first: each sees its own answers only.';

-- An answer may hold patient data: a module reads what it answered itself, nobody else's.
alter table concord.idempotency_key enable row level security;
create policy idempotency_key_is_the_module_s_own on concord.idempotency_key
	using (module = current_user) with check (module = current_user);

grant usage on schema concord
	to concord_concord, concord_outbox, concord_patients, concord_procedures, concord_billing, concord_reconciliation;
grant select, insert on concord.idempotency_key
	to concord_concord, concord_outbox, concord_patients, concord_procedures, concord_billing, concord_reconciliation;
