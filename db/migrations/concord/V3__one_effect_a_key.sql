-- A caller's key stands for one request, whichever module answers it. A module still sees its own answers only; of
-- another's it learns which request it was, as a digest, and nothing of the answer.
create unique index idempotency_key_has_one_effect on concord.idempotency_key (principal, key);

comment on index concord.idempotency_key_has_one_effect is 'At most one effect per key of a caller, in all modules.';

create function concord.request_under_key(caller text, given text) returns text
	language sql stable security definer set search_path = ''
	return (select request from concord.idempotency_key where principal = caller and key = given);

comment on function concord.request_under_key is 'the digest of the request a key was first used for; null when it is new';

revoke execute on function concord.request_under_key from public;
grant execute on function concord.request_under_key
	to concord_concord, concord_outbox, concord_patients, concord_procedures, concord_billing, concord_reconciliation;
