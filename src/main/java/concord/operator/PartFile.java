package concord.operator;

import concord.client.GaveUp;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * A part of the log as a compressed CSV file that its owner alone may read. Under its name it is whole: it is
 * written beside it, under a name of its own, and takes its name once it is on the disk and was read back.
 */
record PartFile(Path path) {

	/** What a file was found to hold: so many events, each what its hash says, with this digest of all. */
	record Verified(long events, String digest) {
	}

	boolean exists() {
		return Files.exists(path);
	}

	PartFile partial() {
		return new PartFile(path.resolveSibling(path.getFileName() + ".partial"));
	}

	/** What an earlier run left unfinished is begun anew. {@code lines} hears how many were written. */
	OutputStream create(LongConsumer lines) throws IOException {
		var partial = partial().path();
		Files.deleteIfExists(partial);
		var channel = FileChannel.open(partial, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		return new LastingGzip(channel, lines);
	}

	/** It has its name from now on, also after the machine loses its power. */
	void keep() throws IOException {
		Files.move(partial().path(), path, StandardCopyOption.ATOMIC_MOVE);
		try (var folder = FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
			folder.force(true);
		}
	}

	/** Reads all of it and computes every hash anew. */
	Verified verify(LongConsumer lines) throws IOException {
		var check = new EventCheck();
		try (var bytes = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(path)), 1 << 16);
				var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
			for (var row : rows) {
				check.add(row);
				lines.accept(1);
			}
			return check.verified();
		}
		catch (IllegalArgumentException | CsvParseException | UncheckedIOException e) {
			throw new GaveUp("%s is broken: %s".formatted(path, e.getMessage()));
		}
	}
}
