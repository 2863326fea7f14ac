package concord.database.own;

import concord.folder.DataFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The PostgreSQL that Concord brings along, started as it starts it, with a database for each rival. */
public final class ServerForBench implements Closeable {

	private final OwnServer server;

	public ServerForBench(Path folder) {
		this.server = OwnServer.start(new DataFolder(folder));
	}

	/** The ways into a new database, as environment variables. */
	public Map<String, String> database(String name) {
		server.createDatabase(name);
		var login = server.login(name);
		var owner = server.owner(name);
		return Map.of("BENCH_URL", owner.url(),
				"BENCH_LOGIN", login.role(), "BENCH_LOGIN_PASSWORD", login.password(),
				"BENCH_OWNER", owner.role(), "BENCH_OWNER_PASSWORD", owner.password());
	}

	/** As superuser, into the database {@code name}: url, role, password. */
	public String[] superuser(String name) {
		var way = server.superuser(name);
		return new String[] {way.url(), way.role(), way.password()};
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
