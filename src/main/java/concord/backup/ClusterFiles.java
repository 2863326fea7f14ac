package concord.backup;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The files of a cluster that a backup is made of: all but what PostgreSQL makes anew at a start (its manual says which,
 * at "Making a Base Backup Using the Low Level API"). While it runs files come and go; one that is gone when its turn
 * comes is left out, for the write-ahead log tells that it went.
 *
 * @param emptied folders of which only the name is copied
 */
record ClusterFiles(Path cluster, Set<String> emptied) {

	static final String WAL = "pg_wal";

	private static final Set<String> MADE_ANEW = Set.of("pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial",
			"pg_snapshots", "pg_stat_tmp", "pg_subtrans", "log", WAL);
	private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "postmaster.opts", "current_logfiles",
			"epg-lock");
	private static final Path CONTROL = Path.of("global", "pg_control");

	private interface Each {

		void at(Path path, Path name, long bytes) throws IOException;
	}

	/** Without the write-ahead log. */
	static ClusterFiles of(Path cluster) {
		return new ClusterFiles(cluster, MADE_ANEW);
	}

	/** For a server that has ended, or was ended: what it had not written elsewhere stands there. */
	ClusterFiles withWal() {
		var others = new HashSet<>(emptied);
		others.remove(WAL);
		return new ClusterFiles(cluster, Set.copyOf(others));
	}

	long bytes() throws IOException {
		var sum = new long[1];
		walk((folder, name, bytes) -> { }, (file, name, bytes) -> sum[0] += bytes);
		return sum[0];
	}

	/** What says from where the log is to be read comes last, as in PostgreSQL's own backups. */
	void copy(Copy copy, Path to) throws IOException {
		walk((folder, name, bytes) -> copy.folder(to.resolve(name)), (file, name, bytes) -> {
			if (!name.equals(CONTROL)) {
				copyIfThere(copy, file, to.resolve(name));
			}
		});
		copy.bytes(settled(cluster.resolve(CONTROL)), to.resolve(CONTROL));
	}

	private static void copyIfThere(Copy copy, Path file, Path to) throws IOException {
		try {
			copy.file(file, to);
		}
		catch (NoSuchFileException e) {
			if (!file.toString().equals(e.getFile())) {
				throw e;
			}
		}
	}

	/** It is written in one piece, but may be read in two: what two readings say alike was not written between. */
	private static byte[] settled(Path file) throws IOException {
		var before = Files.readAllBytes(file);
		var now = Files.readAllBytes(file);
		while (!Arrays.equals(before, now)) {
			before = now;
			now = Files.readAllBytes(file);
		}
		return now;
	}

	private void walk(Each folder, Each file) throws IOException {
		Files.walkFileTree(cluster, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes is) throws IOException {
				var name = cluster.relativize(path);
				folder.at(path, name, 0);
				return emptied.contains(name.toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path path, BasicFileAttributes is) throws IOException {
				var name = cluster.relativize(path);
				if (!OF_THE_PROCESS.contains(name.toString())) {
					file.at(path, name, is.size());
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
				if (e instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw e;
			}
		});
	}
}
