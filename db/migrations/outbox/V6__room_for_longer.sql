-- Whoever puts an old part back holds the lock for as long as the copying takes, and no other part is made meanwhile.
-- So nobody asks for the lock who has nothing to make, and there is room for longer.
create or replace function make_part(holding bigint) returns void language plpgsql set search_path = outbox, pg_temp as $$
declare
	first bigint := holding / part_size() * part_size();
	part text := 'event_' || first / part_size();
begin
	if to_regclass('outbox.' || part) is not null then
		return;
	end if;
	perform pg_advisory_xact_lock(hashtext('outbox.make_part'));
	-- Whoever had the lock before may have made it; what is not there is remembered by a session, so it is not asked that way.
	if not exists (select from pg_class where relname = part and relnamespace = 'outbox'::regnamespace) then
		execute format('create table outbox.%I (like outbox.event including all)', part);
		execute format('create trigger append_only_as_a_whole before truncate on outbox.%I execute function '
			'outbox.refuse_change()', part);
		execute format('alter table outbox.event attach partition outbox.%I for values from (%s) to (%s)',
			part, greatest(first, 1), first + part_size());
	end if;
end $$;

-- Room for what is still to come: the part the furthest lane is in, and three more.
create or replace function make_room() returns void language plpgsql security definer
	set search_path = outbox, pg_temp as $$
declare
	furthest bigint := (select max(head) from outbox.lane);
begin
	for ahead in 0..3 loop
		perform outbox.make_part(furthest + 1 + ahead * part_size());
	end loop;
end $$;

-- How many positions the furthest lane may still be given: up to the end of the last part that follows without a gap.
create function room_left() returns bigint language plpgsql stable set search_path = outbox, pg_temp as $$
declare
	furthest bigint := (select max(head) from outbox.lane);
	part bigint := (furthest + 1) / part_size();
begin
	while to_regclass('outbox.event_' || part) is not null loop
		part := part + 1;
	end loop;
	return part * part_size() - 1 - furthest;
end $$;

select make_room();

revoke execute on function room_left from public;
grant execute on function room_left to concord_outbox;
