package concord.database.own;

import concord.database.Credentials;
import concord.folder.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of the PostgreSQL of our own, for whoever is not the Concord that started it. */
public record OwnCluster(DataFolder data) {

	static final String FOLDER = "postgresql/cluster";

	public Path folder() {
		return data.resolve(FOLDER);
	}

	public boolean exists() {
		return Files.exists(folder().resolve("PG_VERSION"));
	}

	/** The way into it as its superuser; empty while it does not run. */
	public Optional<Credentials> running() {
		var file = new PidFile(folder());
		return file.postmaster().flatMap(it -> file.port()).map(port -> new Credentials(
				"jdbc:postgresql://127.0.0.1:%s/postgres".formatted(port), "postgres",
				data.secret(OwnServer.SUPERUSER_PASSWORD).value()));
	}
}
