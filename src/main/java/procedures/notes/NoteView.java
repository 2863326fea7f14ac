package procedures.notes;

import java.time.Instant;
import java.util.UUID;

/** A clinical note, as the API shows it. */
record NoteView(UUID id, UUID procedureId, String text, String author, Instant writtenAt) {
}
