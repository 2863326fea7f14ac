create extension if not exists pg_trgm with schema public;
create extension if not exists fuzzystrmatch with schema public;

-- The vocabulary of names: each part of any name once, without case and accents. It is small beside the patients, so
-- that what sounds or looks alike is looked for here, and the patients by what was found.
create table patients.name_part (
	part   text   not null,
	sounds text[] not null generated always as (coalesce(public.daitch_mokotoff(part), '{}')) stored,
	constraint name_part_pk primary key (part)
);
comment on column patients.name_part.sounds is 'Daitch-Mokotoff Soundex: Smith, Smyth and Schmidt have one in common.';
create index name_part_by_likeness on patients.name_part using gin (part public.gin_trgm_ops);
create index name_part_by_sound on patients.name_part using gin (sounds);
create index name_part_by_beginning on patients.name_part (part text_pattern_ops);

-- By what a patient is found. Made of the patient's record whenever that is written; nothing else refers to it.
create table patients.search_card (
	patient_id uuid   not null,
	parts      text[] not null,
	birth_date date   not null,
	reach      text[] not null,
	constraint search_card_pk primary key (patient_id)
);
comment on column patients.search_card.parts is 'Of all names, official, maiden, usual …; in no order.';
comment on column patients.search_card.reach is 'Phone numbers as they are dialled, and addresses of mail.';
-- Without a list of pending entries: who searches would have to read it through.
create index search_card_by_part on patients.search_card using gin (parts) with (fastupdate = off);
create index search_card_by_reach on patients.search_card using gin (reach) with (fastupdate = off);
create index search_card_by_birth_date on patients.search_card (birth_date);

create index identifier_by_value on patients.identifier (value);

insert into patients.search_card (patient_id, parts, birth_date, reach)
select patient_id, array(select distinct part from regexp_split_to_table(
		concat_ws(' ', family_folded, array_to_string(given_folded, ' ')), '[^[:alnum:]]+') part where part <> ''),
	birth_date, '{}'
from patients.patient;

insert into patients.name_part (part) select distinct unnest(parts) from patients.search_card;

grant select, insert on patients.name_part to concord_patients;
grant select, insert, update on patients.search_card to concord_patients;
