package faults.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * A disk that can be filled: the one {@code -Dfaults.disk=} names, or one in memory, where this process may mount one.
 *
 * @param mounted whether it is ours
 */
record SmallDisk(Path folder, boolean mounted) implements AutoCloseable {

	private static final String SIZE = "size=700m,mode=0700";
	private static final long LARGEST = 2L << 30;
	private static final int[] CHUNKS = {1 << 20, 1 << 12, 1};

	static SmallDisk at(Path folder) throws IOException, InterruptedException {
		var given = System.getProperty("faults.disk");
		if (given != null) {
			return new SmallDisk(Files.createTempDirectory(Path.of(given), "concord-disk"), false);
		}
		return new SmallDisk(Files.createDirectories(folder), run("mount", "-t", "tmpfs", "-o", SIZE, "concord-disk",
				folder.toString()));
	}

	/** Nobody fills the disk the whole machine works on. */
	boolean isSmall() throws IOException {
		return Files.getFileStore(folder).getTotalSpace() <= LARGEST;
	}

	/** Somebody else's file takes all there is. */
	void fill() throws IOException {
		try (var channel = FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			for (var chunk : CHUNKS) {
				fillBy(chunk, channel);
			}
		}
	}

	private static void fillBy(int chunk, FileChannel channel) {
		try {
			while (true) {
				channel.write(ByteBuffer.allocate(chunk));
			}
		}
		catch (IOException e) {
			// No more of this size.
		}
	}

	void makeRoom() throws IOException {
		Files.delete(ballast());
	}

	private Path ballast() {
		return folder.resolve("ballast");
	}

	@Override
	public void close() throws IOException, InterruptedException {
		if (mounted) {
			run("umount", "-l", folder.toString());
		}
	}

	private static boolean run(String... command) throws IOException, InterruptedException {
		var process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
	}
}
