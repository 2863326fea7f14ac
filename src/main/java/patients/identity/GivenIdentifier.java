package patients.identity;

import org.jmolecules.ddd.types.ValueObject;

/** What somebody else calls the person: a value, unique in its system. */
public record GivenIdentifier(String system, String value)
		implements ValueObject, Comparable<GivenIdentifier> {

	private static final int LONGEST = 200;

	public static GivenIdentifier of(String system, String value, String field) {
		return new GivenIdentifier(CleanText.of(system, field + ".system", LONGEST),
				CleanText.of(value, field + ".value", LONGEST));
	}

	@Override
	public int compareTo(GivenIdentifier other) {
		var systems = system.compareTo(other.system);
		return systems == 0 ? value.compareTo(other.value) : systems;
	}
}
