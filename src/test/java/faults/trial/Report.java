package faults.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of the table of faults: printed, and kept in {@code target/faults}. */
public final class Report {

	private static final Path FOLDER = Path.of("target/faults");

	private final Fault fault;
	private final Map<String, String> columns = new LinkedHashMap<>();

	public Report(Fault fault) {
		this.fault = fault;
		with("fault", fault.name()).with("count", fault.count()).with("seed", fault.seed());
	}

	public Report with(String column, Object value) {
		columns.put(column, String.valueOf(value));
		return this;
	}

	public Report seconds(String column, long nanos) {
		return with(column, "%.1f s".formatted(nanos / 1e9));
	}

	public void write() throws IOException {
		var text = line(columns.keySet().stream()) + line(columns.keySet().stream().map(it -> "---"))
				+ line(columns.values().stream());
		System.out.print(text);
		Files.createDirectories(FOLDER);
		Files.writeString(FOLDER.resolve(fault.name() + ".md"), text);
	}

	private static String line(Stream<String> cells) {
		return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
	}
}
