package procedures.identifiers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The name somebody else's system has for a thing of ours (FHIR Identifier).
 *
 * @param system who gives such names, a URI
 * @param value  the name, unique in its system
 */
public record GivenIdentifier(@NotBlank @Size(max = 255) String system,
		@NotBlank @Size(max = 255) String value) implements ValueObject {
}
