-- Old parts of the log leave as a whole, once they are in an archive. What is unread, parked or too young stays.

-- Attaching a part would lock a table that refers to the log against its writers, and wait for them. An event is
-- parked by whoever has just read it, and no part goes while an event of it is parked: nothing is lost with it.
alter table parked drop constraint parked_lane_position_fkey;

create table archived_part (
	number bigint primary key check (number >= 0),
	events bigint not null check (events > 0),
	digest bytea not null,
	archived_at timestamptz not null default clock_timestamp(),
	archived_by text not null
);
comment on table archived_part is 'The parts that left the log. A part that is put back is held against its row.';
comment on column archived_part.digest is 'SHA-256 of the hashes of its events, in the order of lane and position';

create function first_of(part bigint) returns bigint language sql immutable parallel safe
	return greatest(part * part_size(), 1);
create function last_of(part bigint) returns bigint language sql immutable parallel safe
	return (part + 1) * part_size() - 1;

-- Why a part may not leave the log; null when it may. Said in one place, for showing and for doing.
create function why_kept(part bigint, recorded_before timestamptz) returns text language sql stable
	return coalesce(
		(select format('it is not full: lane %s is at %s and ends at %s', lane, head, last_of(part))
			from lane where head < last_of(part) order by head, lane limit 1),
		(select 'it is unread by ' || string_agg(distinct c.subscription, ', ')
			from checkpoint c join subscription s on s.name = c.subscription
			where s.retired_at is null and c.position < last_of(part)),
		(select format('%s of its events are parked by %s', count(*), string_agg(distinct subscription, ', '))
			from parked where position between first_of(part) and last_of(part) having count(*) > 0),
		(select 'its youngest event was recorded at ' || max(e.recorded_at)
			from lane l join event e on e.lane = l.lane and e.position = last_of(part)
			having max(e.recorded_at) >= recorded_before));

create function count_part(part bigint, out events bigint, out digest bytea) language sql stable
begin atomic
	select count(*), sha256(coalesce(string_agg(hash, ''::bytea order by lane, position), ''))
	from event where position between first_of(part) and last_of(part);
end;

-- Drops a part whose events and digest the caller knows; says why not, and then does nothing. The long counting is
-- done while everybody reads and appends; nobody can write to a full part meanwhile. The log is locked for the
-- last look only, and whoever holds it then is waited for so shortly that nobody queues behind.
create function drop_part(part bigint, known_events bigint, known_digest bytea, recorded_before timestamptz, by_whom text)
	returns text language plpgsql security definer set search_path = outbox, pg_temp set lock_timeout = '5s' as $$
declare
	name text := 'event_' || part;
	reason text;
	counted record;
begin
	if to_regclass('outbox.' || name) is null then
		return 'it is not in the log';
	end if;
	execute format('lock table outbox.%I in share mode', name); -- a vacuum of it gives way after a second
	reason := outbox.why_kept(part, recorded_before);
	if reason is not null then
		return reason;
	end if;
	select * into counted from outbox.count_part(part);
	if counted.events <> known_events or counted.digest <> known_digest then
		return format('the archive is not what the log has: %s events with the digest %s', counted.events,
			encode(counted.digest, 'hex'));
	end if;
	if exists (select from outbox.archived_part a where number = part and a.digest <> counted.digest) then
		return 'it is not what was archived before and put back';
	end if;

	perform set_config('lock_timeout', '250ms', true);
	lock table only outbox.event in access exclusive mode;
	reason := outbox.why_kept(part, recorded_before);
	if reason is not null then
		return reason;
	end if;
	execute format('alter table outbox.event detach partition outbox.%I', name);
	execute format('drop table outbox.%I', name);
	insert into outbox.archived_part (number, events, digest, archived_by)
	values (part, counted.events, counted.digest, by_whom)
	on conflict (number) do update set archived_at = excluded.archived_at, archived_by = excluded.archived_by;
	return null;
end $$;

-- For the owner who has put a part back: every event is as it was recorded, and all of them are there.
create function verify_part(part bigint) returns text language plpgsql stable set search_path = outbox, pg_temp as $$
declare
	archived outbox.archived_part := (select a from outbox.archived_part a where number = part);
	counted record := outbox.count_part(part);
	altered text := (select min(lane || '.' || position) from outbox.event e
		where position between first_of(part) and last_of(part) and hash <> outbox.digest(type, schema_version,
			aggregate_id, aggregate_version, patient_id, payload));
begin
	if archived is null then
		raise exception 'part % was never archived', part;
	elsif altered is not null then
		raise exception 'part % is not what was archived: the event at % was altered', part, altered;
	elsif (counted.events, counted.digest) is distinct from (archived.events, archived.digest) then
		raise exception 'part % is not what was archived: % events of %, digest %', part, counted.events,
			archived.events, encode(counted.digest, 'hex');
	end if;
	return format('part %s is as it was archived: %s events', part, counted.events);
end $$;

-- A module that reads again must find what it is sent back to. Looked for in the transaction that sends it back:
-- a part cannot leave between the looking and the commit.
create function refuse_archived() returns trigger language plpgsql as $$
begin
	if not exists (select from outbox.event where lane = new.lane and position = new.position + 1) then
		raise exception 'the event at %.% is not in the log: its part must be put back first', new.lane,
			new.position + 1 using errcode = 'integrity_constraint_violation';
	end if;
	return new;
end $$;

create trigger only_to_what_is_there before update on checkpoint for each row
	when (new.position < old.position) execute function refuse_archived();

revoke execute on function first_of, last_of, why_kept, count_part, drop_part, verify_part, refuse_archived from public;
grant execute on function part_size, first_of, last_of, why_kept, drop_part to concord_outbox;
grant select on archived_part to concord_outbox;
