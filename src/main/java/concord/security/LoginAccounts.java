package concord.security;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts as stored. */
@Component
class LoginAccounts {

	record LoginAccount(String username, String passwordHash, List<String> roles) {
	}

	private static final String FIND = """
			select username, password_hash,
			       array(select role from concord.login_role r where r.username = a.username order by role) as roles
			from concord.login_account a
			where username = ?
			""";

	private static final String ADD = """
			insert into concord.login_account (username, password_hash) values (?, ?) on conflict do nothing
			""";

	private static final String ADD_ROLE = """
			insert into concord.login_role (username, role) values (?, ?) on conflict do nothing
			""";

	private final JdbcClient sql;

	LoginAccounts(JdbcClient sql) {
		this.sql = sql;
	}

	@Transactional(readOnly = true)
	public Optional<LoginAccount> find(String username) {
		return sql.sql(FIND).param(username).query((row, number) -> new LoginAccount(row.getString("username"),
				row.getString("password_hash"), List.of((String[]) row.getArray("roles").getArray()))).optional();
	}

	@Transactional(readOnly = true)
	public boolean has(Role role) {
		return sql.sql("select exists (select from concord.login_role where role = ?)")
				.param(role.authority()).query(Boolean.class).single();
	}

	/** Adds the account unless one of that name is there, whoever added it; says whether it was added. */
	@Transactional
	public boolean add(String username, String passwordHash, Role role) {
		var added = sql.sql(ADD).params(username, passwordHash).update() == 1;
		if (added) {
			sql.sql(ADD_ROLE).params(username, role.authority()).update();
		}
		return added;
	}
}
