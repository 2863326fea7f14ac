package concord.loader.export;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file from top to end. A quote that is opened and never closed would swallow all that follows; so
 * what cannot be read as a row costs exactly its first line, and reading goes on with the next.
 */
final class CsvFile {

	private static final int LONGEST_ROW = 64 * 1024;

	private final Path path;
	private final String name;
	private final Map<String, Integer> columns = new HashMap<>();

	CsvFile(Path path) throws IOException {
		this.path = path;
		this.name = String.valueOf(path.getFileName());
		try (var records = open(0)) {
			var header = records.iterator();
			if (header.hasNext()) {
				header.next().getFields().forEach(column -> columns.put(column, columns.size()));
			}
		}
	}

	void each(Consumer<Row> row, Consumer<BrokenRow> broken) throws IOException {
		var from = 1L;
		while (from >= 0) {
			from = readAfter(from, row, broken);
		}
	}

	/** Reads from the line after {@code skipped}; answers the line to go on after, or -1 at the end. */
	private long readAfter(long skipped, Consumer<Row> row, Consumer<BrokenRow> broken) throws IOException {
		var read = skipped;
		try (var records = open(skipped)) {
			for (var record : records) {
				var first = read + 1;
				var problem = problemOf(record);
				if (problem == null) {
					row.accept(new Row(name, first, columns, record.getFields()));
				}
				else if (!isEmpty(record)) {
					broken.accept(new BrokenRow(name, first, problem));
					if (linesOf(record) > 1) {
						return first;
					}
				}
				read += linesOf(record);
			}
			return -1;
		}
		catch (CsvParseException e) {
			broken.accept(new BrokenRow(name, read + 1,
					"cannot be read as a row: a quote is not closed, or out of place"));
			return read + 1;
		}
	}

	private CsvReader<CsvRecord> open(long skipped) throws IOException {
		var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path),
				StandardCharsets.UTF_8));
		for (var line = 0L; line < skipped; line++) {
			reader.readLine();
		}
		reader.mark(1);
		if (reader.read() != '\ufeff') {
			reader.reset();
		}
		return CsvReader.builder().skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true)
				.allowUnclosedQuote(false).maxBufferSize(LONGEST_ROW).ofCsvRecord(reader);
	}

	private @Nullable String problemOf(CsvRecord record) {
		if (record.getFieldCount() != columns.size()) {
			return "has %d values where the header has %d".formatted(record.getFieldCount(), columns.size());
		}
		return record.getFields().stream().anyMatch(CsvFile::isGarbled)
				? "is not UTF-8, or holds control characters" : null;
	}

	private static boolean isGarbled(String value) {
		return value.chars().anyMatch(c -> c == '\ufffd' || c < ' ' && c != '\t' && c != '\n' && c != '\r');
	}

	private static boolean isEmpty(CsvRecord record) {
		return record.getFields().equals(List.of(""));
	}

	private static long linesOf(CsvRecord record) {
		return 1 + record.getFields().stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
	}
}
