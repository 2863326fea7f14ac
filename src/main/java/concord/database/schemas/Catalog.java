package concord.database.schemas;

import concord.database.Module;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the server itself says about settings, roles and rights. Needs no right but to be connected. */
record Catalog(Connection connection) {

	private static final String SCHEMAS = Arrays.stream(Module.values())
			.map(module -> "'" + module.schema() + "'").collect(Collectors.joining(", "));

	/**
	 * Rights on tables, views and sequences, on single columns and on schemas, of our roles and of everybody; and those
	 * on functions that were given to somebody, for a function is everybody's until it is said otherwise.
	 */
	private static final String GRANTS = """
			select n.nspname || '.' || c.relname, coalesce(r.rolname, 'public'), lower(a.privilege_type)
			from pg_class c
			join pg_namespace n on n.oid = c.relnamespace
			cross join lateral aclexplode(c.relacl) a
			left join pg_roles r on r.oid = a.grantee
			where n.nspname in (%1$s) and a.grantee <> c.relowner
			union all
			select n.nspname || '.' || c.relname, coalesce(r.rolname, 'public'),
			       lower(a.privilege_type) || '(' || t.attname || ')'
			from pg_attribute t
			join pg_class c on c.oid = t.attrelid
			join pg_namespace n on n.oid = c.relnamespace
			cross join lateral aclexplode(t.attacl) a
			left join pg_roles r on r.oid = a.grantee
			where n.nspname in (%1$s) and a.grantee <> c.relowner and not t.attisdropped
			union all
			select n.nspname, coalesce(r.rolname, 'public'), lower(a.privilege_type)
			from pg_namespace n
			cross join lateral aclexplode(n.nspacl) a
			left join pg_roles r on r.oid = a.grantee
			where n.nspname in (%1$s) and a.grantee <> n.nspowner
			union all
			select n.nspname || '.' || p.proname || '()', r.rolname, lower(a.privilege_type)
			from pg_proc p
			join pg_namespace n on n.oid = p.pronamespace
			cross join lateral aclexplode(p.proacl) a
			join pg_roles r on r.oid = a.grantee
			where n.nspname in (%1$s) and a.grantee <> p.proowner
			""".formatted(SCHEMAS);

	/** What whoever is logged in could do without taking a role; an owner may do everything. */
	private static final String RIGHTS_WITHOUT_A_ROLE = """
			select n.nspname || '.' || c.relname
			from pg_class c
			join pg_namespace n on n.oid = c.relnamespace
			where n.nspname in (%s) and c.relkind in ('r', 'p', 'v', 'm')
			  and has_any_column_privilege(c.oid, 'select, insert, update')
			   or n.nspname in (%1$s) and c.relkind in ('r', 'p', 'v', 'm')
			  and has_table_privilege(c.oid, 'delete, truncate, trigger')
			order by 1
			""".formatted(SCHEMAS);

	Set<Grant> grants() throws SQLException {
		var grants = new TreeSet<Grant>();
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(GRANTS)) {
			while (rows.next()) {
				if (isOurs(rows.getString(2))) {
					grants.add(new Grant(rows.getString(1), rows.getString(2), rows.getString(3)));
				}
			}
		}
		return grants;
	}

	/** A hospital may let others read, an analyst say; that is its own affair. */
	private static boolean isOurs(String role) {
		return role.equals("public")
				|| Arrays.stream(Module.values()).anyMatch(module -> module.role().equals(role));
	}

	List<String> tablesOpenWithoutARole() throws SQLException {
		return all(RIGHTS_WITHOUT_A_ROLE);
	}

	String setting(String name) throws SQLException {
		return one("select current_setting(?)", name);
	}

	String user() throws SQLException {
		return one("select current_user");
	}

	boolean isSuperuser() throws SQLException {
		return isTrue("""
				select rolsuper or rolbypassrls or rolreplication from pg_roles where rolname = current_user
				""");
	}

	boolean hasRole(String role) throws SQLException {
		return isTrue("select exists (select from pg_roles where rolname = ?)", role);
	}

	boolean mayBecome(String role) throws SQLException {
		return isTrue("select pg_has_role(?, 'set')", role);
	}

	boolean isAlways(String role) throws SQLException {
		return isTrue("select pg_has_role(?, 'usage')", role);
	}

	private boolean isTrue(String sql, String... values) throws SQLException {
		return "t".equals(one(sql, values));
	}

	private String one(String sql, String... values) throws SQLException {
		var all = all(sql, values);
		return all.isEmpty() ? "" : all.getFirst();
	}

	private List<String> all(String sql, String... values) throws SQLException {
		try (var statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < values.length; i++) {
				statement.setString(i + 1, values[i]);
			}
			try (var rows = statement.executeQuery()) {
				return texts(rows);
			}
		}
	}

	private static List<String> texts(ResultSet rows) throws SQLException {
		var texts = new ArrayList<String>();
		while (rows.next()) {
			texts.add(rows.getString(1));
		}
		return texts;
	}
}
