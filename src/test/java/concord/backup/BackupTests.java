package concord.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.client.GaveUp;
import concord.client.Progress;
import concord.folder.DataFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is copied and what is refused; that it can be started on is shown by {@code faults.storage.BackupTests}. */
class BackupTests {

	@TempDir Path folder;

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();
	private final Progress progress = new Progress(new PrintStream(said, true), false);
	private Path data;
	private Path target;

	@BeforeEach
	void fill() throws IOException {
		data = folder.resolve("data");
		target = folder.resolve("backup");
		for (var file : new String[] {"owner.password", "lock", "postgresql/cluster/PG_VERSION",
				"postgresql/cluster/base/1/2619", "postgresql/cluster/pg_wal/000000010000000000000001",
				"postgresql/cluster/pg_subtrans/0000", "postgresql/cluster/global/pg_control",
				"postgresql/cluster/postmaster.opts", "postgresql/binaries/bin/postgres"}) {
			Files.createDirectories(data.resolve(file).getParent());
			Files.writeString(data.resolve(file), "what stands in " + file);
		}
	}

	@AfterEach
	void close() {
		progress.close();
	}

	@Test
	void copyWhatIsNotMadeAnew() throws IOException {
		take();

		try (var files = Files.walk(target)) {
			assertThat(files.filter(Files::isRegularFile).map(it -> target.relativize(it).toString()))
					.containsExactlyInAnyOrder("owner.password", "postgresql/cluster/PG_VERSION",
							"postgresql/cluster/base/1/2619", "postgresql/cluster/pg_wal/000000010000000000000001",
							"postgresql/cluster/global/pg_control");
		}
		assertThat(target.resolve("postgresql/cluster/pg_subtrans")).isEmptyDirectory();
		assertThat(target.resolve("postgresql/cluster/base/1/2619"))
				.hasContent("what stands in postgresql/cluster/base/1/2619");
	}

	@Test
	void areForTheirOwnersEyesOnly() throws IOException {
		take();

		try (var files = Files.walk(target)) {
			assertThat(files).allSatisfy(it -> assertThat(Files.getPosixFilePermissions(it)).isEqualTo(
					PosixFilePermissions.fromString(Files.isDirectory(it) ? "rwx------" : "rw-------")));
		}
	}

	/** What an earlier one that was killed left is no backup. */
	@Test
	void beginAnew() throws IOException {
		Files.createDirectories(folder.resolve("backup.partial/postgresql"));
		Files.writeString(folder.resolve("backup.partial/of-yesterday"), "");

		take();

		assertThat(target.resolve("of-yesterday")).doesNotExist();
		assertThat(folder.resolve("backup.partial")).doesNotExist();
	}

	@Test
	void overwriteNothing() throws IOException {
		Files.createDirectory(target);

		assertThatThrownBy(this::take).isInstanceOf(GaveUp.class).hasMessageContaining("backup is there already");
		assertThat(target).isEmptyDirectory();
	}

	@Test
	void refuseToBePartOfWhatTheyCopy() {
		target = data.resolve("backup");

		assertThatThrownBy(this::take).isInstanceOf(GaveUp.class).hasMessageContaining("within what is to be copied");
	}

	/** A copy within what is copied would have no end. */
	@Test
	void refuseThatAlsoWhereALinkLeadsThere() throws IOException {
		Files.createSymbolicLink(folder.resolve("link"), data);
		target = folder.resolve("link/postgresql/cluster/backup");

		assertThatThrownBy(this::take).isInstanceOf(GaveUp.class).hasMessageContaining("within what is to be copied");
	}

	/** The write-ahead log is part of it. */
	@Test
	void sayOfHowMuchTheyAre() throws IOException {
		take();

		var end = said.toString(StandardCharsets.UTF_8).lines().toList().getLast().split("[ /]+");
		assertThat(end[1]).isEqualTo(end[2]);
	}

	@Test
	void refuseWhatIsNoDataFolder() throws IOException {
		data = folder.resolve("nowhere");
		assertThatThrownBy(this::take).isInstanceOf(GaveUp.class).hasMessageContaining("nowhere; say which with --data");
		assertThat(data).doesNotExist();

		Files.createDirectory(data);
		assertThatThrownBy(this::take).isInstanceOf(GaveUp.class).hasMessageContaining("holds no PostgreSQL of Concord's");
	}

	@Test
	void refuseAFolderWhoseConcordHasNoDatabaseYet() throws IOException {
		try (var starting = new DataFolder(data).lock()) {
			assertThatThrownBy(this::take).isInstanceOf(GaveUp.class).hasMessageContaining("in use by another Concord");
		}
		assertThat(target).doesNotExist();
		assertThat(folder.resolve("backup.partial")).doesNotExist();
	}

	@Test
	void takeOneFolderAndNothingElse() {
		assertThat(BackupCommand.run("backup")).hasValue(64);
		assertThat(BackupCommand.run("backup", "a", "--url", "http://127.0.0.1:8080")).hasValue(64);
		assertThat(BackupCommand.run("backup", target.toString(), "--data", folder.resolve("nowhere").toString()))
				.hasValue(3);
		assertThat(BackupCommand.run("parts")).isEmpty();
	}

	private void take() throws IOException {
		new Backup(data, target, progress).take();
	}
}
