-- The log in parts of 16,384 positions of every lane, about a million events: old parts can be archived and
-- dropped as a whole, and what is read stays in small indexes. Nothing but (lane, position) is looked up.

alter table parked drop constraint parked_lane_position_fkey;
drop trigger append_only on event;
drop trigger append_only_as_a_whole on event;
alter table event drop constraint one_event_a_version;
alter table event rename to event_before;
alter index event_pkey rename to event_before_pkey;

create table event (
	lane smallint not null check (lane between 0 and 63),
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
	primary key (lane, position)
) partition by range (position);
comment on table event is 'What happened. Written once, never changed; removed in whole parts, once archived.';

create trigger append_only before update or delete on event for each row execute function refuse_change();
create trigger append_only_as_a_whole before truncate on event execute function refuse_change();

create function part_size() returns bigint language sql immutable parallel safe return 16384;

-- Makes the part that holds a position, if there is none. Attached to the log rather than created in it:
-- nobody who appends or reads waits for this.
create function make_part(holding bigint) returns void language plpgsql set search_path = outbox, pg_temp as $$
declare
	first bigint := holding / part_size() * part_size();
	part text := 'event_' || first / part_size();
begin
	perform pg_advisory_xact_lock(hashtext('outbox.make_part'));
	if to_regclass('outbox.' || part) is null then
		execute format('create table outbox.%I (like outbox.event including all)', part);
		execute format('create trigger append_only_as_a_whole before truncate on outbox.%I execute function '
			'outbox.refuse_change()', part);
		execute format('alter table outbox.event attach partition outbox.%I for values from (%s) to (%s)',
			part, greatest(first, 1), first + part_size());
	end if;
end $$;

-- Room for what is still to come: the part the furthest lane is in, and the next.
create function make_room() returns void language plpgsql security definer set search_path = outbox, pg_temp as $$
declare
	furthest bigint := (select max(head) from outbox.lane);
begin
	perform outbox.make_part(furthest + 1);
	perform outbox.make_part(furthest + 1 + part_size());
end $$;
comment on function make_room is 'Called by every instance by and by; does nothing where there is room.';

select make_part(n * part_size()) from generate_series(0, (select max(head) / part_size() from lane)) n;
select make_room();
insert into event select * from event_before order by lane, position;

-- How far each aggregate has come. Its key refuses a second version n, its count a gap, whatever part the
-- events are in.
create table stream (
	aggregate_id uuid not null,
	version integer not null check (version > 0),
	constraint one_event_a_version primary key (aggregate_id)
) with (fillfactor = 90);
comment on table stream is 'The last version of each aggregate that is in the log.';

insert into stream select aggregate_id, max(aggregate_version) from event group by aggregate_id;
drop table event_before;

alter table parked add foreign key (lane, position) references event;

-- Who reads the log, since when, until when.
create table subscription (
	name text primary key,
	opened_at timestamptz not null default clock_timestamp(),
	retired_at timestamptz
);
comment on table subscription is 'The modules that read the log. A retired one is not waited for any more.';

insert into subscription (name) select distinct subscription from checkpoint;
alter table checkpoint add foreign key (subscription) references subscription;
alter table checkpoint drop constraint checkpoint_lane_fkey;

revoke execute on all functions in schema outbox from public;
grant execute on function digest(text, smallint, uuid, integer, uuid, jsonb) to
	concord_outbox, concord_patients, concord_procedures, concord_billing, concord_reconciliation;
grant execute on function make_room() to concord_outbox;

grant select, insert on event to
	concord_patients, concord_procedures, concord_billing, concord_reconciliation;
grant select, insert, update on stream to
	concord_patients, concord_procedures, concord_billing, concord_reconciliation;
grant select on subscription to
	concord_patients, concord_procedures, concord_billing, concord_reconciliation;
grant select on event, stream to concord_outbox;
grant select, insert, update on subscription to concord_outbox;
