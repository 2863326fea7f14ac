-- From when to when somebody treats here: what was done by who has left since may be told later.
alter table procedures.practitioner
	add column first_day date,
	add column last_day  date,
	add constraint practitioner_leaves_after_coming check (last_day >= first_day);
