-- All of it is made of events, and may be taken out to be made again.
grant delete on reconciliation.act, reconciliation.charge to concord_reconciliation;
