package billing.journal;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** An entry of the journal. */
@Embeddable
record JournalEntryId(UUID entryId) implements Identifier {
}
