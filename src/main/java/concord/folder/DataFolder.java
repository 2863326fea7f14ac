package concord.folder;

import concord.start.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
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
		this.path = real(privately(path.toAbsolutePath().normalize()));
	}

	/** Whatever links lead to it, it has one name: a PostgreSQL left behind is known by it. */
	private static Path real(Path folder) {
		try {
			return folder.toRealPath();
		}
		catch (IOException e) {
			throw new StartRefused("concord.data: cannot find the folder " + folder + " (" + e + ")", e);
		}
	}

	/** A folder within, just as private. */
	public Path subfolder(String name) {
		return privately(resolve(name));
	}

	private static Path privately(Path folder) {
		try {
			return Files.isDirectory(folder) ? folder : Files.createDirectories(folder,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		}
		catch (IOException e) {
			throw new StartRefused("concord.data: cannot make the folder " + folder + " (" + e + ")", e);
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
				throw inUse();
			}
			return channel;
		}
		catch (OverlappingFileLockException e) {
			throw inUse();
		}
		catch (IOException e) {
			throw new StartRefused("concord.data: cannot lock the folder " + path + " (" + e + ")", e);
		}
	}

	private StartRefused inUse() {
		return new StartRefused("concord.data: the folder %s is in use by another Concord".formatted(path));
	}

	@Override
	public String toString() {
		return path.toString();
	}
}
