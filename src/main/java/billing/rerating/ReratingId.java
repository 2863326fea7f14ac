package billing.rerating;

import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** That charges follow one version of a coverage. */
@Embeddable
record ReratingId(UUID reratingId) implements Identifier {

	/** The same whenever the same is heard: so a copy made of the log knows what the log says of it. */
	static ReratingId of(UUID coverage, int version) {
		var name = "rerating %s %d".formatted(coverage, version).getBytes(StandardCharsets.UTF_8);
		return new ReratingId(UUID.nameUUIDFromBytes(name));
	}
}
