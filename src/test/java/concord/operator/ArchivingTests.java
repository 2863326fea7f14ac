package concord.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.OwnerSql;
import concord.client.GaveUp;
import concord.client.Progress;
import concord.client.WebApi;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import outbox.Delivered;
import outbox.keeping.PartsTest;
import outbox.keeping.SmallParts;

/** A part is in the log until it is in the folder, wherever the operator's command was killed. */
@PartsTest
class ArchivingTests {

	@Autowired SmallParts small;
	@Autowired Delivered delivered;
	@Autowired OwnerSql owner;
	@LocalServerPort int port;
	@TempDir Path folder;

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();
	private long part;
	private Path file;

	@BeforeEach
	void fill() {
		small.cut();
		part = small.fill();
		delivered.await();
		file = folder.resolve("part-%06d.csv.gz".formatted(part));
	}

	@Test
	void bringsAPartIntoAFileThatOnlyItsOwnerReads() throws IOException {
		var stored = owner.query("select count(*) from outbox.event_" + part);

		archive(null);

		assertThat(text(file).lines()).hasSize(1 + Integer.parseInt(stored));
		assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
		assertThat(new PartFile(file).partial().exists()).isFalse();
		assertThat(kept()).isFalse();
		assertThat(new PartFile(file).verify(lines -> { }).digest())
				.isEqualTo(owner.query("select encode(digest, 'hex') from outbox.archived_part where number = " + part));
		assertThat(said.toString()).contains("part %d is in ".formatted(part));
	}

	@Test
	void beginsAnewWhatWasCutOffWhileItWasWritten() throws IOException {
		Files.writeString(new PartFile(file).partial().path(), "half of a file");

		archive(null);

		assertThat(kept()).isFalse();
		assertThat(text(file)).startsWith("lane,position,event_id,");
	}

	@Test
	void dropsWhatWasWrittenAndNotYetDropped() throws IOException {
		write(file, download());

		archive(null);

		assertThat(kept()).isFalse();
	}

	@Test
	void doesNothingWhereAllIsDone() throws IOException {
		archive(null);
		var before = Files.getLastModifiedTime(file);
		said.reset();

		archive(null);

		assertThat(said.toString()).contains("no part may leave now");
		assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
	}

	@Test
	void dropsNothingForAFileThatWasAlteredOrCut() throws IOException {
		var whole = download();
		write(file, whole.replaceFirst("\"\"order\"\": \"\"fine\"\"", "\"\"order\"\": \"\"evil\"\""));
		assertThatThrownBy(() -> archive(null)).isInstanceOf(GaveUp.class).hasMessageContaining("is not what was recorded");

		write(file, whole.substring(0, whole.lastIndexOf('\n', whole.length() - 2) + 1));
		assertThatThrownBy(() -> archive(null)).isInstanceOf(GaveUp.class).hasMessageContaining("events");

		var lines = whole.lines().toList();
		write(file, whole.replace(lines.get(3) + "\n", ""));
		assertThatThrownBy(() -> archive(null)).isInstanceOf(GaveUp.class).hasMessageContaining("does not follow");

		Files.writeString(file, "no gzip");
		assertThatThrownBy(() -> archive(null)).isInstanceOf(IOException.class);
		assertThat(kept()).isTrue();
	}

	@Test
	void leavesWhatIsTooYoung() throws IOException {
		archive(Instant.parse("2020-01-01T00:00:00Z"));

		assertThat(file).doesNotExist();
		assertThat(kept()).isTrue();
	}

	@Test
	void saysInItsExitCodeWhatCameOfIt() throws IOException {
		var password = Files.writeString(folder.resolve("password"), "admin-for-tests\n").toString();
		var url = "http://127.0.0.1:" + port;

		assertThat(OperatorCommands.run("archive", folder.toString(), "--url", url, "--user", "admin",
				"--password-file", password, "--before", "2020-01-31")).hasValue(0);
		for (var command : new String[] {"parts", "subscriptions", "parked", "redrive"}) {
			assertThat(OperatorCommands.run(command, "--url", url, "--user", "admin", "--password-file", password))
					.as(command).hasValue(0);
		}
		assertThat(OperatorCommands.run("archive")).hasValue(64);
		assertThat(OperatorCommands.run("archive", folder.toString(), "--before", "soon")).hasValue(64);
		assertThat(OperatorCommands.run("load", "nowhere")).isEmpty();
		assertThat(OperatorCommands.run()).isEmpty();
	}

	private void archive(Instant before) throws IOException {
		try (var api = api(); var progress = new Progress(new PrintStream(said, true), false)) {
			new Archiving(api, new PrintStream(said, true), progress, folder).run(before);
		}
	}

	private String download() throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var api = api()) {
			api.download("/operations/log/parts/" + part, "text/csv", () -> bytes);
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private WebApi api() {
		return new WebApi(URI.create("http://127.0.0.1:" + port), "admin", "admin-for-tests");
	}

	private boolean kept() {
		return owner.query("select to_regclass('outbox.event_%d') is not null".formatted(part)).equals("t");
	}

	private static void write(Path file, String csv) throws IOException {
		try (var compressed = new GZIPOutputStream(Files.newOutputStream(file))) {
			compressed.write(csv.getBytes(StandardCharsets.UTF_8));
		}
	}

	private static String text(Path file) throws IOException {
		try (var bytes = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
			return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
