package procedures.supplies.catalogue;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** A kind of thing in stock. */
public record StockItemId(UUID itemId) implements Identifier {
}
