-- A module that reads again must find every part of it, not only the first: what it made is forgotten before.

-- The parts that lack the first or the last event of those they should have of a lane. As its owner: a module may
-- read the log, and need not know how it is cut.
create function missing_parts(of_lane smallint, first bigint, last bigint) returns setof bigint
	language sql stable security definer set search_path = outbox, pg_temp
begin atomic
	select part from generate_series(first / part_size(), last / part_size()) part
	where first <= last and (
		not exists (select from event where lane = of_lane and position = greatest(first, first_of(part)))
		or not exists (select from event where lane = of_lane and position = least(last, last_of(part))))
	order by part;
end;

create or replace function refuse_archived() returns trigger language plpgsql as $$
declare
	missing text := (select string_agg(part::text, ', ' order by part)
		from outbox.missing_parts(new.lane, new.position + 1, old.position) part);
begin
	if missing is not null then
		raise exception 'the log lacks parts of what is read again from %.% on, they must be put back first: %', new.lane,
			new.position + 1, missing using errcode = 'integrity_constraint_violation';
	end if;
	return new;
end $$;

-- Nobody waits for a retired module: neither for what it has parked, nor for a replay in place that it will not end.
create or replace function why_kept(part bigint, recorded_before timestamptz) returns text language sql stable
	return coalesce(
		(select format('it is not full: lane %s is at %s and ends at %s', lane, head, last_of(part))
			from lane where head < last_of(part) order by head, lane limit 1),
		(select 'it is unread by ' || string_agg(distinct c.subscription, ', ')
			from checkpoint c join subscription s on s.name = c.subscription
			where s.retired_at is null and c.position < last_of(part)),
		(select string_agg(distinct r.subscription, ', ') || ' is being replayed'
			from replay r join subscription s on s.name = r.subscription
			where r.ended_at is null and (r.target = 'shadow' or s.retired_at is null) having count(*) > 0),
		(select format('%s of its events are parked by %s', count(*), string_agg(distinct p.subscription, ', '))
			from parked p where p.position between first_of(part) and last_of(part) and not exists (
				select from subscription s where s.name = p.subscription and s.retired_at is not null)
			having count(*) > 0),
		(select 'its youngest event was recorded at ' || max(e.recorded_at)
			from lane l join event e on e.lane = l.lane and e.position = last_of(part)
			having max(e.recorded_at) >= recorded_before));

alter table replay add column unlisted bigint not null default 0 check (unlisted >= 0);
comment on column replay.unlisted is 'differences that were found and are not listed: there were too many';

revoke execute on function missing_parts from public;
grant execute on function missing_parts to
	concord_outbox, concord_patients, concord_procedures, concord_billing, concord_reconciliation;
