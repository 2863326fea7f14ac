package published;

import java.util.regex.Pattern;

/** An event's name in the log and its schema version, written {@code procedures.ProcedureStarted.v1}. */
record SchemaName(String type, int version) implements Comparable<SchemaName> {

	private static final Pattern WRITTEN = Pattern.compile("([a-z]+\\.[A-Za-z]+)\\.v([1-9][0-9]*)");

	static SchemaName parse(String written) {
		var parts = WRITTEN.matcher(written);
		if (!parts.matches()) {
			throw new IllegalArgumentException("not namespace.Name.vN: " + written);
		}
		return new SchemaName(parts.group(1), Integer.parseInt(parts.group(2)));
	}

	SchemaName version(int other) {
		return new SchemaName(type, other);
	}

	String namespace() {
		return type.substring(0, type.indexOf('.'));
	}

	String name() {
		return type.substring(type.indexOf('.') + 1);
	}

	@Override
	public int compareTo(SchemaName other) {
		return type.equals(other.type) ? Integer.compare(version, other.version) : type.compareTo(other.type);
	}

	@Override
	public String toString() {
		return type + ".v" + version;
	}
}
