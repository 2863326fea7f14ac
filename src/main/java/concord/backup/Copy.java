package concord.backup;

import concord.client.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes files and folders that only their owner may read, and returns when they are on the disk. */
record Copy(Progress progress) {

	private static final FileAttribute<?> FILE = PosixFilePermissions
			.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
	private static final FileAttribute<?> FOLDER = PosixFilePermissions
			.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
	private static final int CHUNK = 1 << 20;

	Path folder(Path path) throws IOException {
		return Files.isDirectory(path) ? path : Files.createDirectories(path, FOLDER);
	}

	/** As long as it is now: what grows meanwhile is not of this moment. */
	void file(Path from, Path to) throws IOException {
		try (var source = FileChannel.open(from, StandardOpenOption.READ); var target = create(to)) {
			var size = source.size();
			for (long done = 0, more = 1; done < size && more > 0; done += more) {
				more = source.transferTo(done, Math.min(CHUNK, size - done), target);
				progress.done(more);
			}
			target.force(true);
		}
	}

	void bytes(byte[] content, Path to) throws IOException {
		try (var target = create(to)) {
			for (var left = ByteBuffer.wrap(content); left.hasRemaining();) {
				progress.done(target.write(left));
			}
			target.force(true);
		}
	}

	/** The names in it are on the disk, and those in its folders. */
	void lasting(Path folder) throws IOException {
		try (var folders = Files.walk(folder)) {
			for (var each : folders.filter(Files::isDirectory).toList()) {
				keepNames(each);
			}
		}
	}

	static void keepNames(Path folder) throws IOException {
		try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
			names.force(true);
		}
	}

	private static FileChannel create(Path path) throws IOException {
		return FileChannel.open(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE);
	}
}
