package concord.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A password nobody chose, in a file of its own (0600). Nothing secret is shipped, and nothing secret is ever
 * printed: only the {@link #path()} is.
 */
public record Secret(Path path) {

	private static final SecureRandom RANDOM = new SecureRandom();

	public boolean exists() {
		return Files.exists(path);
	}

	/** Written whole or not at all: a crash between leaves no half secret. */
	public String value() {
		try {
			if (!exists()) {
				create();
			}
			return Files.readString(path).strip();
		}
		catch (IOException e) {
			throw new UncheckedIOException("cannot read or write the secret " + path, e);
		}
	}

	/** For a secret that turned out not to be needed. */
	public void delete() {
		try {
			Files.deleteIfExists(path);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void create() throws IOException {
		var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
		var draft = Files.createTempFile(path.getParent(), path.getFileName().toString(), ".new", ownerOnly);
		Files.writeString(draft, generated() + "\n");
		try {
			Files.createLink(path, draft);
		}
		catch (FileAlreadyExistsException e) {
			// Somebody else was first: theirs it is.
		}
		finally {
			Files.delete(draft);
		}
	}

	/** 144 random bits. */
	private static String generated() {
		var bytes = new byte[18];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().encodeToString(bytes);
	}

	@Override
	public String toString() {
		return path.toString();
	}
}
