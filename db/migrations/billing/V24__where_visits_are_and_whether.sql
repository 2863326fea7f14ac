-- In which time zone a visit is: the day it ends on is counted there, whatever offset its end was said with.
alter table billing.visit add column time_zone text not null default '';

comment on column billing.visit.time_zone is 'the facility''s; empty where that was before it was kept, or it is the hospital''s';

-- That a visit never was: what was entered by hand in it is withdrawn with it, and nothing more is entered.
alter table billing.visit add column withdrawn boolean not null default false;
