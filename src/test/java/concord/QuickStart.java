package concord;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.springframework.util.FileSystemUtils;

/**
 * The words that start what is shipped, without the tests' own classes, as fast as this JDK can: faults are
 * many, and most of each is a start. The first process of a build notes which classes it loaded, and all
 * later ones find them ready (JEP 350), at less than two thirds of the work.
 */
final class QuickStart {

	private static final Path CLASSES = Path.of("target/classes").toAbsolutePath();
	private static final List<String> ALWAYS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

	private static List<String> command = List.of();

	private QuickStart() {
	}

	/** Without the heap's size, which whoever starts it says. */
	static synchronized List<String> java() {
		if (command.isEmpty()) {
			try {
				command = prepared();
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return command;
	}

	private static List<String> prepared() throws IOException {
		var folder = Path.of("target/faults/start", fingerprint()).toAbsolutePath();
		var jar = Files.createDirectories(folder).resolve("concord.jar");
		if (Files.notExists(jar)) {
			var whole = Files.createTempFile(folder, "concord", ".jar");
			writeJar(whole);
			Files.move(whole, jar, StandardCopyOption.ATOMIC_MOVE);
		}
		var words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		words.addAll(ALWAYS);
		words.addAll(List.of("-cp", classPath(jar), "concord.Concord"));
		var archive = folder.resolve("concord.jsa");
		if (Files.exists(archive) || trained(words, archive)) {
			words.add(1, "-XX:SharedArchiveFile=" + archive);
		}
		return List.copyOf(words);
	}

	/** One start and one end; the end writes the archive. Who looks for it meanwhile finds none, or all of it. */
	private static boolean trained(List<String> words, Path archive) throws IOException {
		var written = archive.resolveSibling(ProcessHandle.current().pid() + ".jsa");
		var training = new ArrayList<>(words);
		training.addAll(1, List.of("-XX:ArchiveClassesAtExit=" + written, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
		var data = Files.createTempDirectory("concord-training");
		try (var concord = new ConcordProcess(data, training)) {
			concord.start();
			concord.terminate();
			concord.awaitExit(120, TimeUnit.SECONDS);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		FileSystemUtils.deleteRecursively(data);
		if (Files.exists(written)) {
			Files.move(written, archive, StandardCopyOption.ATOMIC_MOVE);
		}
		return Files.exists(archive);
	}

	private static String classPath(Path jar) {
		var libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
				.filter(entry -> !entry.contains("test-classes") && !Path.of(entry).equals(CLASSES));
		return Stream.concat(Stream.of(jar.toString()), libraries).collect(Collectors.joining(File.pathSeparator));
	}

	/** The archive is for jars only, and for exactly these. Folders are entries too: Spring looks for them. */
	private static void writeJar(Path jar) throws IOException {
		try (var out = new JarOutputStream(Files.newOutputStream(jar)); var walk = Files.walk(CLASSES)) {
			for (var file : walk.skip(1).sorted().toList()) {
				var name = CLASSES.relativize(file).toString();
				out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
				if (Files.isRegularFile(file)) {
					Files.copy(file, out);
				}
				out.closeEntry();
			}
		}
	}

	private static String fingerprint() throws IOException {
		var crc = new CRC32();
		crc.update((Runtime.version() + System.getProperty("java.class.path")).getBytes());
		for (var file : files()) {
			crc.update(CLASSES.relativize(file).toString().getBytes());
			crc.update(Files.readAllBytes(file));
		}
		return Long.toHexString(crc.getValue());
	}

	private static List<Path> files() throws IOException {
		try (var files = Files.walk(CLASSES)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}
}
