-- Who earns what is charged by a price: revenue is posted to that department.
alter table billing.price
	add column department text not null default 'general',
	add constraint price_names_a_department check (department <> '');

comment on column billing.price.department is 'the revenue centre; a version keeps it, as it keeps the amount';
