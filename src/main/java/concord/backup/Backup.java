package concord.backup;

import concord.client.GaveUp;
import concord.client.Progress;
import concord.database.Credentials;
import concord.database.own.OwnCluster;
import concord.folder.DataFolder;
import concord.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;

/**
 * A data folder's copy, as of one moment. It is made under another name and takes its own once all of it is on the disk:
 * what stands under its name is whole.
 *
 * @param progress counts bytes
 */
record Backup(Path data, Path target, Progress progress) {

	/** Made anew by each start. */
	private static final String LOCK = "lock";

	void take() throws IOException {
		var cluster = clusterToCopy();
		refuse(Files.exists(target) || target.getParent() == null, target + " is there already; say a new folder");
		refuse(isWithin(), target + " is within what is to be copied");
		var partial = target.resolveSibling(target.getFileName() + ".partial");
		FileSystemUtils.deleteRecursively(partial);
		try {
			copy(cluster, partial);
			Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
			Copy.keepNames(target.resolveSibling("."));
		}
		finally {
			FileSystemUtils.deleteRecursively(partial);
		}
	}

	private void copy(OwnCluster cluster, Path partial) throws IOException {
		var copy = new Copy(progress);
		var to = new OwnCluster(new DataFolder(copy.folder(partial))).folder();
		var files = ClusterFiles.of(cluster.folder());
		var running = cluster.running();
		if (running.isPresent()) {
			fits(files, partial);
			whileRunning(files, running.get(), copy, to);
		}
		else {
			fits(files.withWal(), partial);
			whileEnded(cluster, files.withWal(), copy, to);
		}
		secrets(copy, partial);
		progress.end();
		copy.lasting(partial);
	}

	private OwnCluster clusterToCopy() {
		refuse(!Files.isDirectory(data), "there is no folder " + data + "; say which with --data, or by CONCORD_DATA");
		refuse(!Files.isExecutable(data), data + " is another user's; run this as the one Concord runs as");
		var cluster = new OwnCluster(new DataFolder(data));
		refuse(!cluster.exists(), data + " holds no PostgreSQL of Concord's own; one that was given to it is backed up by "
				+ "its own tools, as docs/operations.md says");
		return cluster;
	}

	private static void refuse(boolean wrong, String why) {
		if (wrong) {
			throw new GaveUp(why);
		}
	}

	/** Also where a link leads there. */
	private boolean isWithin() throws IOException {
		var there = target;
		while (Files.notExists(there) && there.getParent() != null) {
			there = there.getParent();
		}
		return there.toRealPath().startsWith(data.toRealPath());
	}

	private void fits(ClusterFiles files, Path partial) throws IOException {
		var needed = files.bytes();
		var room = Files.getFileStore(partial).getUsableSpace();
		refuse(needed > room, "there is no room in %s: %,d bytes are needed and %,d are free".formatted(target, needed, room));
		progress.begin("bytes", needed);
	}

	private void secrets(Copy copy, Path partial) throws IOException {
		try (var files = Files.list(data)) {
			for (var file : files.filter(Files::isRegularFile).toList()) {
				if (!file.endsWith(LOCK)) {
					copy.file(file, partial.resolve(file.getFileName()));
				}
			}
		}
	}

	private static void whileRunning(ClusterFiles files, Credentials superuser, Copy copy, Path to) throws IOException {
		try (var backup = BackupMode.begin(superuser)) {
			files.copy(copy, to);
			backup.end(files.cluster(), copy, to);
		}
		catch (SQLException e) {
			throw new GaveUp("the database does not take part: " + e.getMessage());
		}
	}

	/** Nobody starts it meanwhile: the folder is ours. */
	private static void whileEnded(OwnCluster cluster, ClusterFiles files, Copy copy, Path to) throws IOException {
		try (var ours = cluster.data().lock()) {
			files.copy(copy, to);
		}
		catch (StartRefused e) {
			throw new GaveUp(e.getMessage() + ", whose database does not run now");
		}
	}
}
