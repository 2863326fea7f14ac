package patients.registration;

import concord.refusal.Refusal;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.IntStream;
import org.jmolecules.ddd.types.ValueObject;
import patients.identity.CleanText;

/**
 * What a person is called. The folded forms are what search compares with.
 *
 * @param given in order, may be empty
 */
@Embeddable
record PersonName(String family, String[] given, String familyFolded, String[] givenFolded)
		implements ValueObject {

	private static final int LONGEST = 200;

	private static final int MOST_GIVEN = 10;

	static PersonName of(String family, List<String> given) {
		if (given.size() > MOST_GIVEN) {
			throw new Refusal.Invalid("name.given", "must be at most %d names".formatted(MOST_GIVEN));
		}
		var last = CleanText.of(family, "name.family", LONGEST);
		var first = IntStream.range(0, given.size())
				.mapToObj(i -> CleanText.of(given.get(i), "name.given[%d]".formatted(i), LONGEST)).toList();
		return new PersonName(last, first.toArray(String[]::new), CleanText.folded(last),
				first.stream().map(CleanText::folded).toArray(String[]::new));
	}

	/** As it stands on an envelope. */
	String written() {
		return (String.join(" ", given) + " " + family).strip();
	}

	List<String> givenNames() {
		return List.of(given);
	}
}
