package procedures.codes.files;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of codes as it was sent. One line after the other is read and handed on: however long it is, no more
 * of it than a line is held beside its bytes.
 *
 * @param release the first day of what the file tells; {@code null} where its lines tell their own
 */
public record CodeFile(byte[] bytes, CodeFormat format, @Nullable LocalDate release) {

	static final int LONGEST_DISPLAY = 4_000;

	static final int LONGEST_LINE = 8_192;
	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\uFFFD]");

	public void read(Consumer<CodeRow> rows, Broken broken) {
		var lines = format.lines(release, rows, broken);
		try (var reader = new BufferedReader(
				new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
			var number = 1;
			for (var line = reader.readLine(); line != null; line = reader.readLine()) {
				take(lines, number, number == 1 ? withoutMark(line) : line, broken);
				number++;
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		lines.end();
	}

	private static void take(Lines lines, int number, String line, Broken broken) {
		if (line.length() > LONGEST_LINE || UNPRINTABLE.matcher(line).find()) {
			broken.add(number, "must be printable text in UTF-8 of at most %,d characters".formatted(LONGEST_LINE));
		}
		else if (!line.isBlank()) {
			lines.take(number, line);
		}
	}

	private static String withoutMark(String line) {
		return line.startsWith("\uFEFF") ? line.substring(1) : line;
	}
}
