-- The event log: ordered within a lane, gapless, append-only; and how far each module has read it.

create table lane (
	lane smallint primary key check (lane between 0 and 63),
	head bigint not null default 0 check (head >= 0)
) with (fillfactor = 20); -- one hot row a lane: room for its next version on the same page
comment on table lane is 'The last position given in each lane. Its row lock is the order of the lane.';

insert into lane (lane) select generate_series(0, 63);

create table event (
	lane smallint not null references lane,
	position bigint not null check (position > 0),
	event_id uuid not null,
	type text not null,
	schema_version smallint not null,
	aggregate_id uuid not null,
	aggregate_version integer not null check (aggregate_version > 0),
	patient_id uuid not null,
	payload jsonb not null,
	hash bytea not null,
	recorded_at timestamptz not null default clock_timestamp(),
	actor text not null,
	correlation_id uuid not null,
	primary key (lane, position),
	constraint one_event_a_version unique (aggregate_id, aggregate_version)
);
comment on table event is 'What happened. Written once, never changed, never deleted.';

-- What the hash covers: all a reader acts upon. One definition, for writing and for checking.
create function digest(type text, schema_version smallint, aggregate_id uuid, aggregate_version integer,
		patient_id uuid, payload jsonb) returns bytea language sql stable parallel safe
	return sha256(convert_to(type || '|' || schema_version || '|' || aggregate_id || '|' || aggregate_version || '|'
			|| patient_id || '|' || payload, 'UTF8'));

create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'outbox.event is append-only' using errcode = 'integrity_constraint_violation';
end $$;

create trigger append_only before update or delete on event for each row execute function refuse_change();
create trigger append_only_as_a_whole before truncate on event execute function refuse_change();

create table checkpoint (
	subscription text not null,
	lane smallint not null references lane,
	position bigint not null default 0 check (position >= 0),
	primary key (subscription, lane)
) with (fillfactor = 20);
comment on table checkpoint is 'The last position whose effects a module has committed, together with this row.';

create table parked (
	subscription text not null,
	lane smallint not null,
	position bigint not null,
	stream uuid not null,
	attempts integer not null check (attempts >= 0),
	error text not null,
	since timestamptz not null default clock_timestamp(),
	primary key (subscription, lane, position),
	foreign key (lane, position) references event
);
comment on table parked is
	'Events a module could not apply, and later ones of the same aggregate that wait behind them.';

-- Publishers and readers work under their own roles, in their own transactions.
grant usage on schema outbox to
	concord_outbox, concord_patients, concord_procedures, concord_billing, concord_reconciliation;
grant select, insert on event to
	concord_patients, concord_procedures, concord_billing, concord_reconciliation;
grant select, update on lane to
	concord_patients, concord_procedures, concord_billing, concord_reconciliation;
grant select, update on checkpoint to
	concord_patients, concord_procedures, concord_billing, concord_reconciliation;
grant select, insert, update, delete on parked to
	concord_patients, concord_procedures, concord_billing, concord_reconciliation;

-- The log's own housekeeping.
grant select on lane, event, parked to concord_outbox;
grant select, insert on checkpoint to concord_outbox;
