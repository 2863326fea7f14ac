-- Acts may be left undone, and charges planned; some acts are performed and not billable here.
alter table reconciliation.act
	add column not_billable text,
	drop constraint act_state_is_known,
	add constraint act_state_is_known check (state in ('open', 'performed', 'not-done', 'withdrawn'));
comment on column reconciliation.act.not_billable is
	'What the act itself says against charging it; null where it may be charged.';

alter table reconciliation.charge
	drop constraint charge_state_is_known,
	drop constraint charge_unposted_has_reason,
	add constraint charge_state_is_known check (state in ('planned', 'posted', 'held', 'not-billable', 'reversed')),
	add constraint charge_unposted_has_reason check (state in ('planned', 'posted') or reason is not null);
