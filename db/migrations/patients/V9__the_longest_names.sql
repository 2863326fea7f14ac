-- A part of a name is compared by its first 100 letters: levenshtein() refuses more than 255, and one such part made
-- every search fail that came upon it. What was learned before is cut as it is cut from now on.
update patients.search_card set parts = array(select distinct left(part, 100) from unnest(parts) part)
where exists (select from unnest(parts) part where length(part) > 100);

insert into patients.name_part (part) select distinct left(part, 100) from patients.name_part where length(part) > 100
on conflict do nothing;

delete from patients.name_part where length(part) > 100;
