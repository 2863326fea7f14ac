package concord.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

	@TempDir Path folder;

	/** By its path a PostgreSQL is known, whichever way it was started by. */
	@Test
	void hasOneNameWhateverLinksLeadToIt() throws Exception {
		var link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("data")));

		assertThat(new DataFolder(link).resolve("postgresql")).isEqualTo(folder.toRealPath().resolve("data/postgresql"));
		assertThat(new DataFolder(link.resolve("new"))).hasToString(folder.toRealPath().resolve("data/new").toString());
	}
}
