package procedures.supplies.stock;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** What was made together and is known by one number; one thing, where it has a serial number. */
public record LotId(UUID lotId) implements Identifier {
}
