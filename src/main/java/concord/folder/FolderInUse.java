package concord.folder;

import java.nio.file.Path;

/** Two Concords with databases of their own cannot share a folder. */
public class FolderInUse extends RuntimeException {

	FolderInUse(Path folder) {
		super("concord.data: the folder " + folder + " is in use by another Concord that is running");
	}
}
