-- The whole course of an act: planned, under way, on hold, over, not done, and what only some acts have.
alter table procedures.procedure
	add column stopped         text,
	add column held_since      timestamptz,
	add column held_seconds    bigint      not null default 0,
	add column particulars     jsonb       not null default '{"cosignatureRequired": false}',
	add column documented_at   timestamptz not null default now(),
	add column documented_late boolean     not null default false,
	add column cosigned_by     text,
	add column cosigned_at     timestamptz;

-- For the acts there were before; from now on each says its own.
alter table procedures.procedure
	alter column held_seconds drop default,
	alter column particulars drop default,
	alter column documented_at drop default,
	alter column documented_late drop default,
	drop constraint procedure_status_known,
	drop constraint procedure_ends_when_completed,
	drop constraint procedure_withdrawn_with_a_reason,
	add constraint procedure_status_known check (status in
		('preparation', 'in-progress', 'on-hold', 'completed', 'stopped', 'not-done', 'entered-in-error')),
	add constraint procedure_ends_when_over check (case
		when status in ('completed', 'stopped') then ended_at is not null
		when status = 'entered-in-error' then true
		else ended_at is null end),
	add constraint procedure_says_why check
		((status in ('on-hold', 'stopped', 'not-done', 'entered-in-error')) = (status_reason is not null)),
	add constraint procedure_stopped_somewhere check (case
		when status = 'stopped' then coalesce(stopped, '') in ('before-anaesthesia', 'after-anaesthesia')
		when status = 'entered-in-error' then true
		else stopped is null end),
	add constraint procedure_pauses_while_on_hold check ((status = 'on-hold') = (held_since is not null)),
	add constraint procedure_paused_no_negative_time check (held_seconds >= 0),
	add constraint procedure_is_cosigned_whole check ((cosigned_by is null) = (cosigned_at is null)),
	add constraint procedure_is_signed_when_over check
		(cosigned_by is null or status in ('completed', 'stopped', 'entered-in-error'));

comment on column procedures.procedure.particulars is
	'what only some acts have: body site, minutes a unit, other facility, whether a cosignature is required';
comment on column procedures.procedure.documented_late is 'its visit had ended when it was documented';

-- What every version said, for as long as the act is kept: the event log leaves earlier. Never changed.
create table procedures.procedure_version (
	procedure_id uuid        not null references procedures.procedure,
	version      integer     not null,
	happened     text        not null,
	status       text        not null,
	reason       text,
	facts        jsonb,
	recorded_at  timestamptz not null,
	recorded_by  text        not null,
	primary key (procedure_id, version)
);

comment on column procedures.procedure_version.facts is 'as told; null where nothing of them stands';

grant select, insert on procedures.procedure_version to concord_procedures;
