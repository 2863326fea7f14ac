create extension if not exists btree_gist with schema public;
create extension if not exists pg_trgm with schema public;

-- The code systems the hospital has loaded. A system that is not named here is not asked about: its codes are taken as
-- they come.
create table procedures.code_system (
	system      text        primary key,
	release     date,
	imported_at timestamptz not null,
	imported_by text        not null
);

comment on column procedures.code_system.release is
	'the first day of the newest release; a release ends what it does not name, so none may come after a newer. Null where the codes came by lists';

-- The codes, and what each has meant: one period a meaning.
create table procedures.code (
	system         text not null references procedures.code_system,
	code           text collate "C" not null,
	effective_from date not null,
	effective_to   date not null default 'infinity',
	display        text not null,
	use            text not null,
	primary key (system, code, effective_from),
	constraint code_use_known check (use in ('code', 'heading', 'modifier')),
	constraint code_ends_after_its_start check (effective_to >= effective_from),
	constraint code_means_one_thing_a_day exclude using gist
		(system with =, code with =, daterange(effective_from, effective_to, '[]') with &&)
);

comment on column procedures.code.effective_to is 'the last day, inclusive; infinity while open';

create index code_by_prefix on procedures.code (code);
create index code_by_words on procedures.code using gin (to_tsvector('simple', display));
create index code_by_likeness on procedures.code using gin (display public.gin_trgm_ops);

grant select, insert, update on procedures.code_system to concord_procedures;
grant select, insert, update, delete on procedures.code to concord_procedures;

-- A code that was let in though it did not stand on its day, in a system whose unknown codes the hospital accepts.
alter table procedures.procedure
	add column code_fault text,
	add constraint procedure_code_fault_known check (code_fault in ('unknown-code', 'code-not-in-force'));

create index procedure_awaits_codes on procedures.procedure (procedure_id)
	where code_fault is not null or jsonb_path_exists(diagnoses, '$[*].fault ? (@ != null)');
