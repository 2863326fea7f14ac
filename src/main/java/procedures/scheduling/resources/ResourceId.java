package procedures.scheduling.resources;

import concord.refusal.Refusal;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** A practitioner, a location or a device, as something that is booked. */
public record ResourceId(ResourceKind kind, UUID resourceId) implements Identifier {

	/** Reads {@code practitioner:0198…}, as a query says it. */
	public static ResourceId of(String field, String text) {
		var parts = text.split(":", 2);
		var kind = ResourceKind.of(field, parts[0]);
		try {
			return new ResourceId(kind, UUID.fromString(parts[parts.length - 1]));
		}
		catch (IllegalArgumentException e) {
			throw new Refusal.Invalid(field, "must be a kind and an id, such as practitioner:0198f3a0-…");
		}
	}
}
