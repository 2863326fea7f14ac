package faults.trial;

import faults.history.History;
import faults.history.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A row of the table of faults: printed, and kept in {@code target/faults}. */
record Report(String name, String row) {

	private static final Path FOLDER = Path.of("target/faults");
	private static final String HEAD = """
			| fault | count | seed | acknowledged | refused | unknown | answered again | in database | charges | sum | I1/I2/I3/I4/I5 broken | recovery at most | took | note |
			|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
			""";

	static Report of(Fault fault, History history, Verdict verdict, long recovery, long took,
			String note) {
		return new Report(fault.name(), "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %s | %s | %.1f s | %.0f s | %s |"
				.formatted(fault.name(), fault.count(), fault.seed(), history.acknowledged(), history.refused(),
						history.unknown(), history.repeated(), verdict.inDatabase(), verdict.charges(),
						verdict.sum(), verdict.byInvariant(), recovery / 1e9, took / 1e9, note));
	}

	void write() throws IOException {
		System.out.print(HEAD + row + System.lineSeparator());
		Files.createDirectories(FOLDER);
		Files.writeString(FOLDER.resolve(name + ".md"), HEAD + row + System.lineSeparator());
	}
}
