-- Who may pay at all, and under which plans: reference data, and what a coverage says beyond payer and days.
create table patients.payer (
	payer_id      uuid    not null,
	version       integer not null,
	code          text    not null,
	name          text    not null,
	electronic_id text,
	active        boolean not null,
	constraint payer_pk primary key (payer_id),
	constraint payer_has_a_code_of_its_own unique (code),
	constraint payer_code_is_short check (length(code) between 1 and 100),
	constraint payer_name_is_said check (length(name) between 1 and 200)
);
comment on column patients.payer.electronic_id is 'By which clearing houses know it: X12 NM109 of loop 2010BB.';

create table patients.plan (
	plan_id  uuid    not null,
	version  integer not null,
	payer_id uuid    not null,
	code     text    not null,
	name     text    not null,
	filing   text,
	active   boolean not null,
	constraint plan_pk primary key (plan_id),
	constraint plan_of_a_payer foreign key (payer_id) references patients.payer,
	constraint plan_has_a_code_of_its_own unique (payer_id, code),
	constraint plan_code_is_short check (length(code) between 1 and 100),
	constraint plan_name_is_said check (length(name) between 1 and 200)
);
comment on column patients.plan.filing is 'Claim filing indicator, X12 SBR09: CI, HM, MB, MC …';

alter table patients.coverage
	add column plan_code             text,
	add column plan_name             text,
	add column group_number          text,
	add column relationship          text not null default 'SELF',
	add column subscriber_family     text,
	add column subscriber_given      text,
	add column subscriber_birth_date date,
	add column subscriber_sex        text,
	add constraint coverage_plan_has_a_name check ((plan_code is null) = (plan_name is null)),
	add constraint coverage_relationship_is_known
		check (relationship in ('SELF', 'SPOUSE', 'CHILD', 'PARENT', 'COMMON', 'OTHER', 'INJURED')),
	add constraint coverage_subscriber_is_another_or_none
		check ((relationship = 'SELF') = (subscriber_family is null)),
	add constraint coverage_subscriber_sex_is_known
		check (subscriber_sex in ('MALE', 'FEMALE', 'OTHER', 'UNKNOWN'));
comment on column patients.coverage.relationship is 'What the patient is to the subscriber: FHIR subscriber-relationship.';

grant select, insert, update on patients.payer, patients.plan to concord_patients;
