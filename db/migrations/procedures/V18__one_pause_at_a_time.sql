-- A pause begins where the one before has ended: none of their time is counted twice.
alter table procedures.procedure
	add column resumed_at timestamptz,
	add constraint procedure_pauses_once_at_a_time check (held_since >= resumed_at);

comment on column procedures.procedure.resumed_at is
	'when it was last resumed; not known of what was resumed before this was kept';
