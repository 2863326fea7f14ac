package patients.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import patients.identity.CleanText;

/** What names are made of, to be compared: {@code Ana María Núñez-O'Connor} is ana, maria, nunez, o and connor. */
public final class NameParts {

	/** In letters. Parts that differ after these only are one in search; the database compares no more than 255. */
	static final int LONGEST = 100;

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

	private NameParts() {
	}

	/** Each once, in the order they come. */
	public static List<String> of(Stream<String> names) {
		return names.map(CleanText::folded).flatMap(BETWEEN::splitAsStream).filter(part -> !part.isEmpty())
				.map(NameParts::cut).distinct().toList();
	}

	static List<String> of(String names) {
		return of(Stream.of(names));
	}

	private static String cut(String part) {
		return part.codePointCount(0, part.length()) <= LONGEST ? part
				: part.substring(0, part.offsetByCodePoints(0, LONGEST));
	}
}
