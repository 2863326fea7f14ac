package billing.rerating;

import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** That charges follow one version of a coverage, or that it covers a record no more. */
@Embeddable
record ReratingId(UUID reratingId) implements Identifier {

	/** The same whenever the same is heard: so a copy made of the log knows what the log says of it. */
	static ReratingId of(UUID coverage, int version) {
		return named("rerating %s %d".formatted(coverage, version));
	}

	static ReratingId ofParting(UUID coverage, UUID patient, int version) {
		return named("parting %s %s %d".formatted(coverage, patient, version));
	}

	private static ReratingId named(String name) {
		return new ReratingId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
	}
}
