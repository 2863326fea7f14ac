-- What a run or a list goes through: the invoices of which something is to be paid, the payments of which something is free.
-- They are few beside all there ever were. Kept at commit by the proof that works out the rest in any case, and by nobody
-- else: how much it is is asked of invoice_state and payment_state, as ever.
create table billing.open_invoice (
	invoice_id uuid primary key references billing.invoice
);

create table billing.unapplied_payment (
	payment_id uuid primary key references billing.payment
);

insert into billing.open_invoice select invoice_id from billing.invoice_state where open > 0;
insert into billing.unapplied_payment select payment_id from billing.payment_state where unapplied > 0;

create or replace function billing.prove_payment(payment uuid) returns void
	language plpgsql security definer set search_path = '' as $$
declare
	free numeric;
begin
	perform from billing.account a join billing.payment p using (account_id)
		where p.payment_id = payment for no key update of a;
	select unapplied into free from billing.payment_state where payment_id = payment;
	if free < 0 then
		raise exception 'more of payment % is used than came', payment
			using errcode = 'check_violation', constraint = 'payment_is_not_exceeded';
	elsif free > 0 then
		insert into billing.unapplied_payment values (payment) on conflict do nothing;
	else
		delete from billing.unapplied_payment where payment_id = payment;
	end if;
end
$$;

create or replace function billing.prove_invoice(invoice uuid) returns void
	language plpgsql security definer set search_path = '' as $$
declare
	owed numeric;
begin
	perform from billing.account a join billing.invoice i using (account_id)
		where i.invoice_id = invoice for no key update of a;
	select open into owed from billing.invoice_state where invoice_id = invoice;
	if owed < 0 then
		raise exception 'more is put against invoice % than is owed', invoice
			using errcode = 'check_violation', constraint = 'debt_is_not_exceeded';
	elsif owed > 0 then
		insert into billing.open_invoice values (invoice) on conflict do nothing;
	else
		delete from billing.open_invoice where invoice_id = invoice;
	end if;
end
$$;

create function billing.prove_deallocation() returns trigger
	language plpgsql as $$
begin
	perform billing.prove_payment(payment_id), billing.prove_invoice(invoice_id)
		from billing.allocation where allocation_id = new.allocation_id;
	return null;
end
$$;

create function billing.prove_adjustment_reversal() returns trigger
	language plpgsql as $$
begin
	perform billing.prove_invoice(invoice_id) from billing.adjustment where adjustment_id = new.adjustment_id;
	return null;
end
$$;

create constraint trigger deallocation_frees after insert on billing.deallocation
	deferrable initially deferred for each row execute function billing.prove_deallocation();
create constraint trigger adjustment_reversal_opens after insert on billing.adjustment_reversal
	deferrable initially deferred for each row execute function billing.prove_adjustment_reversal();
create constraint trigger invoice_is_owed after insert on billing.invoice
	deferrable initially deferred for each row execute function billing.prove_use_of_invoice();
alter table billing.deallocation enable always trigger deallocation_frees;
alter table billing.adjustment_reversal enable always trigger adjustment_reversal_opens;
alter table billing.invoice enable always trigger invoice_is_owed;

grant execute on function billing.prove_deallocation, billing.prove_adjustment_reversal to concord_billing;
grant select on billing.open_invoice, billing.unapplied_payment to concord_billing;
