package concord.database;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The modules that have tables, in the order they are migrated. Each has a schema of its name and a role
 * {@code concord_<name>} that may touch little else.
 */
public enum Module {

	CONCORD, OUTBOX, PATIENTS, PROCEDURES, BILLING, RECONCILIATION;

	public String schema() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String role() {
		return "concord_" + schema();
	}

	/** The module a transaction belongs to: its name starts with the module's root package. */
	public static Optional<Module> ofTransaction(String name) {
		return Arrays.stream(values()).filter(module -> name.startsWith(module.schema() + ".")).findFirst();
	}
}
