-- A replay reads old parts again, into a copy without any checkpoint of its own: no part leaves meanwhile.
create or replace function why_kept(part bigint, recorded_before timestamptz) returns text language sql stable
	return coalesce(
		(select format('it is not full: lane %s is at %s and ends at %s', lane, head, last_of(part))
			from lane where head < last_of(part) order by head, lane limit 1),
		(select 'it is unread by ' || string_agg(distinct c.subscription, ', ')
			from checkpoint c join subscription s on s.name = c.subscription
			where s.retired_at is null and c.position < last_of(part)),
		(select string_agg(distinct subscription, ', ') || ' is being replayed' from replay
			where ended_at is null having count(*) > 0),
		(select format('%s of its events are parked by %s', count(*), string_agg(distinct subscription, ', '))
			from parked where position between first_of(part) and last_of(part) having count(*) > 0),
		(select 'its youngest event was recorded at ' || max(e.recorded_at)
			from lane l join event e on e.lane = l.lane and e.position = last_of(part)
			having max(e.recorded_at) >= recorded_before));
