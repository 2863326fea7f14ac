-- Whom a bill goes to: the guarantor, as the patients' context says it; the patient where it did not yet.
alter table billing.addressee
	add column relationship text   not null default 'self',
	add column guarantor    text,
	add column address      text[] not null default '{}';

update billing.addressee set guarantor = name;

alter table billing.addressee
	alter column guarantor set not null,
	alter column relationship drop default,
	alter column address drop default;
