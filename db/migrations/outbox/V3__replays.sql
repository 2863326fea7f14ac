-- What was read again, by whom, and what came of it. Of a replay in place the progress is the checkpoints'.
create table replay (
	replay_id uuid primary key,
	subscription text not null references subscription,
	target text not null check (target in ('place', 'shadow')),
	started_from text not null,
	started_by text not null,
	started_at timestamptz not null default clock_timestamp(),
	heads bigint[] not null,
	total bigint not null check (total >= 0),
	done bigint not null default 0 check (done >= 0),
	ended_at timestamptz,
	error text
);
comment on column replay.heads is 'where each lane, from 0 on, ended when the replay began: read up to there, it is done';

-- One at a time: two would read each other''s lanes.
create unique index one_replay_of_a_subscription on replay (subscription) where ended_at is null;

create table replay_difference (
	replay_id uuid not null references replay,
	n integer not null,
	what text not null,
	key text not null,
	kind text not null check (kind in ('missing here', 'missing in the copy', 'different', 'not applied')),
	here jsonb not null,
	copy jsonb not null,
	primary key (replay_id, n)
);
comment on table replay_difference is 'What a module has, beside what its events make of an empty one.';

grant select, insert, update on replay to concord_outbox;
grant select, insert on replay_difference to concord_outbox;
