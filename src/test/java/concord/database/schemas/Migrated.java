package concord.database.schemas;

import concord.database.Credentials;
import org.flywaydb.core.Flyway;

/** Gives a database what the first start of Concord gives it. */
public final class Migrated {

	private Migrated() {
	}

	public static void by(Credentials owner, Credentials login) {
		new MigratingSchemas(login.forTheApplication())
				.migrate(Flyway.configure().dataSource(owner.url(), owner.role(), owner.password()).load());
	}
}
