package concord.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where this installation keeps what is its own. Made at the first start, for its owner's eyes only (0700).
 * Concords that share an external database may each have one.
 */
public class DataFolder {

	private final Path path;

	public DataFolder(Path path) {
		this.path = path.toAbsolutePath().normalize();
		try {
			if (!Files.isDirectory(this.path)) {
				Files.createDirectories(this.path, PosixFilePermissions.asFileAttribute(
						PosixFilePermissions.fromString("rwx------")));
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException("concord.data: cannot make the folder " + this.path, e);
		}
	}

	public Path resolve(String name) {
		return path.resolve(name);
	}

	/** The secret of that name; generated when first asked for, and then the same for ever. */
	public Secret secret(String name) {
		return new Secret(resolve(name));
	}

	/** Takes the folder for this process; the system gives it back when the process ends, however it ends. */
	public FileChannel lock() {
		try {
			var channel = FileChannel.open(resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (channel.tryLock() == null) {
				channel.close();
				throw new FolderInUse(path);
			}
			return channel;
		}
		catch (java.nio.channels.OverlappingFileLockException e) {
			throw new FolderInUse(path);
		}
		catch (IOException e) {
			throw new UncheckedIOException("concord.data: cannot lock the folder " + path, e);
		}
	}

	@Override
	public String toString() {
		return path.toString();
	}
}
