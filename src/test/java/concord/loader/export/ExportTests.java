package concord.loader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTests {

	@TempDir
	Path folder;

	private final ArrayList<String> read = new ArrayList<>();
	private final ArrayList<String> broken = new ArrayList<>();

	@Test
	void readsRowsByTheNamesOfTheHeader() throws IOException {
		read("CODE,Id\nx,1\n\"a, \"\"b\"\"\",2\n");

		assertThat(read).containsExactly("2: 1 x", "3: 2 a, \"b\"");
		assertThat(broken).isEmpty();
	}

	@Test
	void toleratesByteOrderMarkCarriageReturnsAndEmptyLines() throws IOException {
		read("\ufeffId,CODE\r\n1,x\r\n\r\n2,y\r\n\r\n");

		assertThat(read).containsExactly("2: 1 x", "4: 2 y");
		assertThat(broken).isEmpty();
	}

	@Test
	void namesLineOfRowWithTooFewOrTooManyValuesAndGoesOn() throws IOException {
		read("Id,CODE\n1\n2,y\n3,z,z\n4,w\n");

		assertThat(read).containsExactly("3: 2 y", "5: 4 w");
		assertThat(broken).containsExactly("rows.csv:2 has 1 values where the header has 2",
				"rows.csv:4 has 3 values where the header has 2");
	}

	@Test
	void losesOnlyTheRowWhoseQuoteIsNeverClosed() throws IOException {
		read("Id,CODE\n1,x\n2,\"y\n3,z\n4,w\n");

		assertThat(read).containsExactly("2: 1 x", "4: 3 z", "5: 4 w");
		assertThat(broken).singleElement().asString().startsWith("rows.csv:3 ");
	}

	@Test
	void losesOnlyTheRowWhoseQuoteIsClosedByAnotherRow() throws IOException {
		read("Id,CODE\n1,\"x\n2,y\n3,\"z\"\n4,w\n");

		assertThat(read).containsExactly("3: 2 y", "4: 3 z", "5: 4 w");
		assertThat(broken).singleElement().asString().startsWith("rows.csv:2 ");
	}

	@Test
	void keepsCountOfLinesAcrossValuesThatHoldSome() throws IOException {
		read("Id,CODE\n1,\"x\ny\"\n2\n3,z\n");

		assertThat(read).containsExactly("2: 1 x\ny", "5: 3 z");
		assertThat(broken).singleElement().asString().startsWith("rows.csv:4 ");
	}

	@Test
	void refusesWhatWasGarbledOnTheWay() throws IOException {
		Files.write(folder.resolve("rows.csv"),
				"Id,CODE\n1,Pe\u00f1a\n2,x\n".getBytes(StandardCharsets.ISO_8859_1));
		readFile();

		assertThat(read).containsExactly("3: 2 x");
		assertThat(broken).containsExactly("rows.csv:2 is not UTF-8, or holds control characters");
	}

	private void read(String text) throws IOException {
		Files.writeString(folder.resolve("rows.csv"), text);
		readFile();
	}

	private void readFile() {
		new Export(folder).each("rows.csv", row ->
				read.add(row.line() + ": " + row.get("Id") + " " + row.get("CODE")),
				row -> broken.add(row.getMessage()));
	}
}
