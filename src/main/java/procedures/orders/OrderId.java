package procedures.orders;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** An order. */
@Embeddable
public record OrderId(UUID orderId) implements Identifier {
}
