-- Money that comes in, where it goes, and money that goes back. Facts are only ever added; of a payment and a refund it is
-- noted how they stand.
create table billing.cash_drawer (
	drawer text primary key,
	name   text not null,
	constraint cash_drawer_code_is_short check (drawer ~ '^[A-Za-z0-9-]{1,30}$')
);

-- A drawer's shift. What it should hold is what was counted at the opening and what the journal moved since.
create table billing.drawer_shift (
	shift_id    uuid        primary key,
	drawer      text        not null references billing.cash_drawer,
	opened_at   timestamptz not null,
	opened_by   text        not null,
	opening     numeric     not null,
	journal     numeric     not null,
	currency    text        not null,
	closed_at   timestamptz,
	closed_by   text,
	expected    numeric,
	counted     numeric,
	banked      numeric,
	bank        text,
	constraint drawer_shift_is_counted_in_coins check (opening >= 0 and coalesce(counted, 0) >= 0
		and coalesce(banked, 0) >= 0 and scale(opening) = billing.currency_scale(currency)),
	constraint drawer_shift_is_closed_whole check (num_nonnulls(closed_at, closed_by, expected, counted) in (0, 4)),
	constraint drawer_shift_banks_what_it_has check (num_nonnulls(banked, bank) in (0, 2)
		and coalesce(banked, 0) <= coalesce(counted, 0))
);

comment on column billing.drawer_shift.journal is 'what the journal said of the drawer when the shift began';

create unique index drawer_shift_one_at_a_time on billing.drawer_shift (drawer) where closed_at is null;
create index drawer_shift_of_drawer on billing.drawer_shift (drawer, shift_id);

create table billing.payment (
	payment_id  uuid        primary key,
	version     integer     not null,
	account_id  uuid        not null references billing.account,
	patient_id  uuid        not null,
	method      text        not null,
	purpose     text        not null,
	place       text        not null,
	reference   text        not null,
	amount      numeric     not null,
	currency    text        not null,
	received_on date        not null,
	status      text        not null,
	received_at timestamptz not null,
	received_by text        not null,
	constraint payment_is_posted_once unique (place, reference),
	constraint payment_method_known check (method in ('cash', 'card', 'transfer', 'cheque')),
	constraint payment_purpose_known check (purpose in ('payment', 'deposit')),
	constraint payment_status_known check (status in ('received', 'reversed')),
	constraint payment_is_money check (amount > 0 and scale(amount) = billing.currency_scale(currency))
);

comment on column billing.payment.place is 'the drawer, bank or terminal it came to';
comment on column billing.payment.reference is 'what the place calls it: a receipt, a slip, a line of a statement';

create index payment_of_account on billing.payment (account_id, payment_id);
create index payment_received on billing.payment (received_on);

create table billing.allocation (
	allocation_id uuid        primary key,
	payment_id    uuid        not null references billing.payment,
	invoice_id    uuid        not null references billing.invoice,
	amount        numeric     not null,
	currency      text        not null,
	allocated_at  timestamptz not null,
	allocated_by  text        not null,
	constraint allocation_is_money check (amount > 0 and scale(amount) = billing.currency_scale(currency))
);

create index allocation_of_payment on billing.allocation (payment_id);
create index allocation_of_invoice on billing.allocation (invoice_id);

-- An allocation is taken back as a whole, and once.
create table billing.deallocation (
	allocation_id  uuid        primary key references billing.allocation,
	reason         text        not null,
	deallocated_at timestamptz not null,
	deallocated_by text        not null
);

create table billing.refund (
	refund_id  uuid        primary key,
	version    integer     not null,
	payment_id uuid        not null references billing.payment,
	account_id uuid        not null references billing.account,
	patient_id uuid        not null,
	amount     numeric     not null,
	currency   text        not null,
	reason     text        not null,
	status     text        not null,
	place      text        not null,
	reference  text        not null,
	due_at     timestamptz not null,
	due_by     text        not null,
	constraint refund_status_known check (status in ('due', 'paid', 'cancelled')),
	constraint refund_says_from_where check ((status = 'paid') = (place <> '')),
	constraint refund_is_money check (amount > 0 and scale(amount) = billing.currency_scale(currency))
);

create index refund_of_payment on billing.refund (payment_id);
create index refund_due on billing.refund (refund_id) where status = 'due';

create table billing.adjustment (
	adjustment_id uuid        primary key,
	invoice_id    uuid        not null references billing.invoice,
	kind          text        not null,
	reason        text        not null,
	amount        numeric     not null,
	currency      text        not null,
	adjusted_at   timestamptz not null,
	adjusted_by   text        not null,
	constraint adjustment_kind_known
		check (kind in ('discount', 'contractual', 'write-off', 'small-balance', 'bad-debt')),
	constraint adjustment_says_why check (reason <> ''),
	constraint adjustment_is_money check (amount > 0 and scale(amount) = billing.currency_scale(currency))
);

create index adjustment_of_invoice on billing.adjustment (invoice_id);

create table billing.adjustment_reversal (
	adjustment_id uuid        primary key references billing.adjustment,
	reason        text        not null,
	reversed_at   timestamptz not null,
	reversed_by   text        not null
);

-- Nothing is owed on an account any more: a fact of its day.
create table billing.settlement (
	settlement_id uuid        primary key,
	version       integer     not null,
	account_id    uuid        not null references billing.account,
	patient_id    uuid        not null,
	settled_on    date        not null,
	settled_at    timestamptz not null
);

create index settlement_of_account on billing.settlement (account_id, settlement_id);

alter table billing.journal_entry
	drop constraint journal_entry_kind_known,
	add constraint journal_entry_kind_known check (kind in ('charge', 'reversal', 'payment', 'allocation', 'adjustment',
		'refund', 'refund-paid', 'drawer-difference', 'drawer-banked')),
	drop constraint journal_entry_is_somebodys,
	add constraint journal_entry_is_somebodys check (num_nonnulls(account_id, patient_id)
		= case when kind in ('drawer-difference', 'drawer-banked') then 0 else 2 end);

drop view billing.invoice_state;
create view billing.invoice_state as
	select i.invoice_id, i.account_id, i.patient_id, i.payer_code, i.series, i.number, i.status, i.issued_on, i.due_on,
		i.total, i.currency, c.credited, p.allocated, a.adjusted, i.total - c.credited - p.allocated - a.adjusted as open
	from billing.invoice i
	cross join lateral (select coalesce(sum(l.amount), 0) as credited from billing.invoice_line l
		where l.invoice_id = i.invoice_id and l.status = 'credited') c
	cross join lateral (select coalesce(sum(l.amount), 0) as allocated from billing.allocation l
		where l.invoice_id = i.invoice_id
			and not exists (select from billing.deallocation d where d.allocation_id = l.allocation_id)) p
	cross join lateral (select coalesce(sum(l.amount), 0) as adjusted from billing.adjustment l
		where l.invoice_id = i.invoice_id
			and not exists (select from billing.adjustment_reversal r where r.adjustment_id = l.adjustment_id)) a;

-- What is still free of each payment: the one place it is worked out.
create view billing.payment_state as
	select p.payment_id, p.account_id, p.patient_id, p.method, p.purpose, p.place, p.reference, p.received_on, p.status,
		p.amount, p.currency, a.allocated, r.refunded,
		case when p.status = 'reversed' then 0 else p.amount end - a.allocated - r.refunded as unapplied
	from billing.payment p
	cross join lateral (select coalesce(sum(l.amount), 0) as allocated from billing.allocation l
		where l.payment_id = p.payment_id
			and not exists (select from billing.deallocation d where d.allocation_id = l.allocation_id)) a
	cross join lateral (select coalesce(sum(f.amount), 0) as refunded from billing.refund f
		where f.payment_id = p.payment_id and f.status <> 'cancelled') r;

-- The caps, at commit, whoever writes: nobody puts more against an invoice than is owed, or gives away more of a payment
-- than came. The account is held, so that two cannot both see room.
create function billing.prove_payment(payment uuid) returns void
	language plpgsql as $$
begin
	perform from billing.account a join billing.payment p using (account_id)
		where p.payment_id = payment for no key update of a;
	if exists (select from billing.payment_state where payment_id = payment and unapplied < 0) then
		raise exception 'more of payment % is used than came', payment
			using errcode = 'check_violation', constraint = 'payment_is_not_exceeded';
	end if;
end
$$;

create function billing.prove_invoice(invoice uuid) returns void
	language plpgsql as $$
begin
	perform from billing.account a join billing.invoice i using (account_id)
		where i.invoice_id = invoice for no key update of a;
	if exists (select from billing.invoice_state where invoice_id = invoice and open < 0) then
		raise exception 'more is put against invoice % than is owed', invoice
			using errcode = 'check_violation', constraint = 'debt_is_not_exceeded';
	end if;
end
$$;

create function billing.prove_allocation() returns trigger
	language plpgsql as $$
begin
	if not exists (select from billing.payment p join billing.invoice i using (account_id, currency)
			where p.payment_id = new.payment_id and i.invoice_id = new.invoice_id and p.currency = new.currency) then
		raise exception 'allocation % is between two accounts', new.allocation_id
			using errcode = 'check_violation', constraint = 'allocation_stays_in_its_account';
	end if;
	perform billing.prove_payment(new.payment_id), billing.prove_invoice(new.invoice_id);
	return null;
end
$$;

create function billing.prove_use_of_payment() returns trigger
	language plpgsql as $$
begin
	perform billing.prove_payment(new.payment_id);
	return null;
end
$$;

create function billing.prove_use_of_invoice() returns trigger
	language plpgsql as $$
begin
	perform billing.prove_invoice(new.invoice_id);
	return null;
end
$$;

create constraint trigger allocation_is_covered after insert on billing.allocation
	deferrable initially deferred for each row execute function billing.prove_allocation();
create constraint trigger payment_is_not_exceeded after insert or update on billing.payment
	deferrable initially deferred for each row execute function billing.prove_use_of_payment();
create constraint trigger refund_is_covered after insert or update on billing.refund
	deferrable initially deferred for each row execute function billing.prove_use_of_payment();
create constraint trigger adjustment_is_owed after insert on billing.adjustment
	deferrable initially deferred for each row execute function billing.prove_use_of_invoice();
create constraint trigger credit_leaves_no_surplus after insert on billing.credit_line
	deferrable initially deferred for each row execute function billing.prove_use_of_invoice();

create function billing.payment_stands() returns trigger
	language plpgsql as $$
begin
	if to_jsonb(new) - '{version,status}'::text[] <> to_jsonb(old) - '{version,status}'::text[]
			or old.status = 'reversed' and new.status <> 'reversed' then
		raise exception 'payment % stands as it was received', old.payment_id using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create function billing.refund_stands() returns trigger
	language plpgsql as $$
begin
	if to_jsonb(new) - '{version,status,place,reference}'::text[]
			<> to_jsonb(old) - '{version,status,place,reference}'::text[] or old.status <> 'due' then
		raise exception 'refund % stands', old.refund_id using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create function billing.shift_stands() returns trigger
	language plpgsql as $$
begin
	if old.closed_at is not null then
		raise exception 'shift % is closed', old.shift_id using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger payment_stands before update on billing.payment
	for each row execute function billing.payment_stands();
create trigger refund_stands before update on billing.refund
	for each row execute function billing.refund_stands();
create trigger drawer_shift_stands before update on billing.drawer_shift
	for each row execute function billing.shift_stands();

do $$
declare
	kept text;
begin
	foreach kept in array '{allocation,deallocation,adjustment,adjustment_reversal,settlement}'::text[] loop
		execute format('create trigger %1$s_stays before update or delete or truncate on billing.%1$s
			for each statement execute function billing.refuse_change()', kept);
		execute format('alter table billing.%1$s enable always trigger %1$s_stays', kept);
	end loop;
	foreach kept in array '{payment,refund,drawer_shift,cash_drawer}'::text[] loop
		execute format('create trigger %1$s_stays before delete or truncate on billing.%1$s
			for each statement execute function billing.refuse_change()', kept);
		execute format('alter table billing.%1$s enable always trigger %1$s_stays', kept);
	end loop;
end
$$;
alter table billing.payment enable always trigger payment_stands;
alter table billing.refund enable always trigger refund_stands;
alter table billing.drawer_shift enable always trigger drawer_shift_stands;
alter table billing.allocation enable always trigger allocation_is_covered;
alter table billing.payment enable always trigger payment_is_not_exceeded;
alter table billing.refund enable always trigger refund_is_covered;
alter table billing.adjustment enable always trigger adjustment_is_owed;
alter table billing.credit_line enable always trigger credit_leaves_no_surplus;

grant execute on function billing.prove_payment, billing.prove_invoice, billing.prove_allocation,
	billing.prove_use_of_payment, billing.prove_use_of_invoice, billing.payment_stands, billing.refund_stands,
	billing.shift_stands to concord_billing;
grant select, insert on billing.allocation, billing.deallocation, billing.adjustment, billing.adjustment_reversal,
	billing.settlement, billing.cash_drawer to concord_billing;
grant select, insert, update on billing.payment, billing.refund, billing.drawer_shift to concord_billing;
grant select on billing.invoice_state, billing.payment_state to concord_billing;
