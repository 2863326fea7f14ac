package patients.identity;

import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else calls the person: a value, unique in its system.
 *
 * @param type of which kind, HL7 v2-0203: {@code MR}, {@code SS}, {@code DL}, {@code PPN} …
 */
public record GivenIdentifier(String system, String value, @Nullable String type)
		implements ValueObject, Comparable<GivenIdentifier> {

	private static final int LONGEST = 200;

	public static GivenIdentifier of(String system, String value, @Nullable String type, String field) {
		return new GivenIdentifier(CleanText.of(system, field + ".system", LONGEST),
				CleanText.of(value, field + ".value", LONGEST), type);
	}

	/** Whatever kind it is said to be. */
	@Override
	public int compareTo(GivenIdentifier other) {
		var systems = system.compareTo(other.system);
		return systems == 0 ? value.compareTo(other.value) : systems;
	}
}
