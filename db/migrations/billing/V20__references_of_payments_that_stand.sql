-- A payment that was taken back frees its reference: what was typed wrongly, or posted to somebody else's account, is entered
-- again under the name the bank or the drawer has for it. Of those that stand each is there once, as ever.
alter table billing.payment drop constraint payment_is_posted_once;
create unique index payment_is_posted_once on billing.payment (place, reference) where status = 'received';
create index payment_of_reference on billing.payment (place, reference);
