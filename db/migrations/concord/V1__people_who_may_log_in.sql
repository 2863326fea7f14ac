-- Who may log in, and as what. Passwords are kept as bcrypt hashes only.
create table concord.login_account (
	username      text        not null,
	password_hash text        not null,
	created_at    timestamptz not null default now(),
	constraint login_account_pk primary key (username),
	constraint login_account_username_is_said check (username ~ '^[^\s:]{1,100}$'),
	constraint login_account_password_is_hashed check (password_hash ~ '^\{bcrypt\}\$2[aby]\$')
);
comment on constraint login_account_username_is_said on concord.login_account is
	'HTTP Basic ends the user name at the first colon, so it cannot hold one.';

create table concord.login_role (
	username text not null references concord.login_account,
	role     text not null,
	constraint login_role_pk primary key (username, role),
	constraint login_role_is_known check (role in ('registrar', 'clinician', 'biller', 'billing-manager', 'auditor',
		'administrator', 'integration'))
);
comment on table concord.login_role is 'What an account may be. An administrator may do everything a person can do.';

grant usage on schema concord to concord_concord;
grant select, insert, update on concord.login_account to concord_concord;
grant select, insert, delete on concord.login_role to concord_concord;
