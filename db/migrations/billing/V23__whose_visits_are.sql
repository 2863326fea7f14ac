-- Whose a visit is: what is entered by hand for somebody else does not belong there.
alter table billing.visit add column patient_id uuid;

comment on column billing.visit.patient_id is 'as the visit was told of; null where that was before it was kept';

update billing.visit v set patient_id = coalesce(
	(select d.patient_id from billing.discharge d where d.encounter_id = v.encounter_id),
	(select min(c.patient_id::text)::uuid from billing.charge_item c
		where c.encounter_id = v.encounter_id and c.definition = 'performed-act'
			and c.status not in ('aborted', 'entered-in-error')
		having count(distinct c.patient_id) = 1));

-- What a held charge was last tried by in vain: it is tried again when another entry says what it costs.
alter table billing.charge_item add column tried_by text;

comment on column billing.charge_item.tried_by is
	'while held: the entries of the price book and the rules, with their versions, by which it could not be priced';
