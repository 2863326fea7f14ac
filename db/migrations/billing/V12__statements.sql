-- What a guarantor is told once a month, and how urgently. One message for an account and cycle, whoever asks how often.
create table billing.statement (
	statement_id uuid        primary key,
	account_id   uuid        not null references billing.account,
	cycle        date        not null,
	level        integer     not null,
	total        numeric     not null,
	currency     text        not null,
	issued_on    date        not null,
	issued_at    timestamptz not null,
	issued_by    text        not null,
	constraint statement_one_a_cycle unique (account_id, cycle),
	constraint statement_cycle_is_a_month check (cycle = date_trunc('month', cycle)),
	constraint statement_level_known check (level between 0 and 3),
	constraint statement_asks_for_money check (total > 0 and scale(total) = billing.currency_scale(currency))
);

comment on column billing.statement.level is '0 a statement, 1 and 2 reminders, 3 the last notice';

create table billing.statement_line (
	statement_id uuid    not null references billing.statement,
	invoice_id   uuid    not null references billing.invoice,
	open         numeric not null,
	due_on       date    not null,
	primary key (statement_id, invoice_id)
);

create function billing.prove_statement() returns trigger
	language plpgsql as $$
begin
	if new.total is distinct from (select sum(open) from billing.statement_line
			where statement_id = new.statement_id) then
		raise exception 'statement % does not say what its lines say', new.statement_id
			using errcode = 'check_violation', constraint = 'statement_total_is_that_of_its_lines';
	end if;
	return null;
end
$$;

create constraint trigger statement_total after insert on billing.statement
	deferrable initially deferred for each row execute function billing.prove_statement();
create trigger statement_stays before update or delete or truncate on billing.statement
	for each statement execute function billing.refuse_change();
create trigger statement_line_stays before update or delete or truncate on billing.statement_line
	for each statement execute function billing.refuse_change();
alter table billing.statement enable always trigger statement_total;
alter table billing.statement enable always trigger statement_stays;
alter table billing.statement_line enable always trigger statement_line_stays;

grant execute on function billing.prove_statement to concord_billing;
grant select, insert on billing.statement, billing.statement_line to concord_billing;
