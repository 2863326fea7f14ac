-- Why the code of the act, or one of its diagnoses, does not stand: held for it, and charged when it does.
alter table billing.charge_item add column code_fault text;
