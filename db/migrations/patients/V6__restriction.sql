-- Records not everybody may open: who said so, and why. What is over stays, with who ended it.
create table patients.restriction (
	restriction_id uuid        not null,
	patient_id     uuid        not null,
	reason         text        not null,
	restricted_at  timestamptz not null,
	restricted_by  text        not null,
	may_open       text[]      not null,
	lifted_at      timestamptz,
	lifted_by      text,
	lift_reason    text,
	constraint restriction_pk primary key (restriction_id),
	constraint restriction_of_a_patient foreign key (patient_id) references patients.patient,
	constraint restriction_is_lifted_by_somebody
		check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
comment on column patients.restriction.may_open is 'Accounts that open the record as any other.';
create unique index restriction_stands_once on patients.restriction (patient_id) where lifted_at is null;

-- Whoever opened such a record all the same, and said why. Never changed.
create table patients.broken_glass (
	broken_id  uuid        not null,
	patient_id uuid        not null,
	broken_at  timestamptz not null,
	broken_by  text        not null,
	reason     text        not null,
	asked      text        not null,
	constraint broken_glass_pk primary key (broken_id),
	constraint broken_glass_of_a_patient foreign key (patient_id) references patients.patient
);
comment on column patients.broken_glass.asked is 'The method and the path as it is declared.';
create index broken_glass_by_patient on patients.broken_glass (patient_id, broken_id);

grant select, insert, update on patients.restriction to concord_patients;
grant select, insert on patients.broken_glass to concord_patients;
