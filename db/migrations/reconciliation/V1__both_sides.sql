-- The two sides that must agree, each as its own context told it by events. Nothing here is anybody's truth: it is
-- read from the log, compared, and can be read again.

create table reconciliation.act (
	procedure_id  uuid     not null,
	patient_id    uuid     not null,
	version       integer  not null,
	told_since    integer  not null,
	state         text     not null,
	code_system   text     not null,
	code          text     not null,
	quantity      numeric  not null,
	unit          text     not null,
	service_date  date     not null,
	lane          smallint not null,
	position      bigint   not null,
	constraint act_pk primary key (procedure_id),
	constraint act_state_is_known check (state in ('open', 'performed', 'withdrawn')),
	constraint act_is_told_before_now check (told_since between 1 and version)
);
comment on column reconciliation.act.told_since is
	'The version that last changed what stands here. Later ones only said it again, so a charge may name any of them.';
comment on column reconciliation.act.position is
	'Where in its lane the last event about it stands. What billing has not read this far is in flight, not drift.';

create index act_performed on reconciliation.act (procedure_id) where state = 'performed';

create table reconciliation.charge (
	charge_id         uuid     not null,
	procedure_id      uuid     not null,
	patient_id        uuid     not null,
	version           integer  not null,
	procedure_version integer  not null,
	state             text     not null,
	code_system       text,
	code              text,
	quantity          numeric,
	unit              text,
	service_date      date,
	amount            numeric,
	currency          text,
	reason            text,
	since             timestamptz not null,
	lane              smallint not null,
	position          bigint   not null,
	constraint charge_pk primary key (charge_id),
	constraint charge_state_is_known check (state in ('posted', 'held', 'not-billable', 'reversed')),
	constraint charge_posted_has_amount check (state <> 'posted' or amount is not null and currency is not null),
	constraint charge_unposted_has_reason check (state = 'posted' or reason is not null)
);
comment on table reconciliation.charge is
	'Nulls are what no event has said of a charge: one not billable from the first carries no facts to compare.';
comment on column reconciliation.charge.since is 'When it came into this state: for people, who ask how old it is.';

-- A charge that stands: money, a place on a queue, or a decision. Two for one act are possible here: to be found.
create index charge_standing on reconciliation.charge (procedure_id) where state <> 'reversed';
create index charge_held on reconciliation.charge (reason, since) where state = 'held';

grant usage on schema reconciliation to concord_reconciliation;
grant select, insert, update on reconciliation.act, reconciliation.charge to concord_reconciliation;
