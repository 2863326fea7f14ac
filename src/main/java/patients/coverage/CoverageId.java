package patients.coverage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Which coverage. */
@Embeddable
record CoverageId(@Column(name = "coverage_id") UUID coverageId) implements Identifier {
}
