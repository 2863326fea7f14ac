package concord.database.own;

import concord.folder.DataFolder;
import java.nio.file.Path;

/** A process that has a database server of its own and does nothing with it, until it is killed. */
final class ServerAlone {

	private ServerAlone() {
	}

	public static void main(String... args) throws InterruptedException {
		OwnServer.start(new DataFolder(Path.of(args[0])));
		System.out.println("ready");
		Thread.sleep(Long.MAX_VALUE);
	}
}
