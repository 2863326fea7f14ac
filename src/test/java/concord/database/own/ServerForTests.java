package concord.database.own;

import concord.database.Credentials;
import concord.folder.DataFolder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL for all tests of a JVM, as durable as the real one, in memory where the machine offers that.
 */
public final class ServerForTests {

	private static final Path FOLDER = temporary();
	private static final OwnServer SERVER = OwnServer.start(new DataFolder(FOLDER));

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(ServerForTests::stop));
	}

	private ServerForTests() {
	}

	public static void createDatabase(String name) {
		SERVER.createDatabase(name);
	}

	public static Credentials login(String database) {
		return SERVER.login(database);
	}

	public static Credentials owner(String database) {
		return SERVER.owner(database);
	}

	public static Credentials superuser(String database) {
		return SERVER.superuser(database);
	}

	public static String folder() {
		return FOLDER.toString();
	}

	public static File binaries() {
		return FOLDER.resolve("postgresql/binaries").toFile();
	}

	/** Stopped {@code immediate}; returns when it is dead, and the watch starts it again. */
	public static void crash() throws IOException, InterruptedException {
		var server = new PidFile(FOLDER.resolve("postgresql/cluster")).postmaster().orElseThrow();
		new ProcessBuilder("kill", "-QUIT", Long.toString(server.pid())).start().waitFor();
		while (server.isAlive()) {
			Thread.sleep(5);
		}
	}

	private static Path temporary() {
		try {
			var memory = Path.of("/dev/shm");
			return Files.isWritable(memory) && memory.toFile().getUsableSpace() > 2L << 30
					? Files.createTempDirectory(memory, "concord-tests")
					: Files.createTempDirectory("concord-tests");
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void stop() {
		try {
			SERVER.close();
			FileSystemUtils.deleteRecursively(FOLDER);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
