package outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What the log knows about an event beside its payload. A handler that needs it takes it as second parameter.
 *
 * @param eventId       unique in all logs
 * @param position      where in the log
 * @param recordedAt    when the publisher's transaction appended it (the database's clock, for people, never
 *                      for decisions)
 * @param actor         who caused it: a user's name
 * @param correlationId one request and everything that followed from it
 */
public record Recorded(UUID eventId, Position position, Instant recordedAt, String actor,
		UUID correlationId) {
}
