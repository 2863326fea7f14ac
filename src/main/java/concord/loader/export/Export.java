package concord.loader.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A folder with the CSV files Synthea writes, of which six are read. */
public record Export(Path folder) {

	public static final List<String> FILES = List.of("patients.csv", "payers.csv", "payer_transitions.csv",
			"encounters.csv", "conditions.csv", "procedures.csv");

	/** The files that are read and not there. */
	public List<String> missing() {
		return FILES.stream().filter(file -> !Files.isRegularFile(folder.resolve(file))).toList();
	}

	/** Hands over each row in the file's order, and each that cannot be read as one. */
	public void each(String file, Consumer<Row> row, Consumer<BrokenRow> broken) {
		try {
			new CsvFile(folder.resolve(file)).each(row, broken);
		}
		catch (IOException e) {
			throw new UncheckedIOException("%s cannot be read".formatted(file), e);
		}
	}

	/** About how many rows there are, for the progress: lines below the header. */
	public long rows(String file) {
		try (var lines = Files.newInputStream(folder.resolve(file))) {
			var buffer = new byte[1 << 16];
			var ends = 0L;
			for (var n = lines.read(buffer); n > 0; n = lines.read(buffer)) {
				for (var i = 0; i < n; i++) {
					ends += buffer[i] == '\n' ? 1 : 0;
				}
			}
			return Math.max(0, ends - 1);
		}
		catch (IOException e) {
			throw new UncheckedIOException("%s cannot be read".formatted(file), e);
		}
	}
}
