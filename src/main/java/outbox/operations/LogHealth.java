package outbox.operations;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import outbox.delivery.OutboxSettings;

/**
 * Degraded while an event is parked, is missing, or waits longer than the bound, or while the log has less than a part
 * left to grow into: all by the database's word, never by a guess.
 */
@Component("eventLogHealthIndicator")
class LogHealth implements HealthIndicator {

	private static final Status DEGRADED = new Status("DEGRADED");

	private final ReadingTheLog reading;
	private final Duration bound;

	LogHealth(ReadingTheLog reading, OutboxSettings settings) {
		this.reading = reading;
		this.bound = settings.late();
	}

	@Override
	public Health health() {
		var backlog = reading.backlog();
		var late = backlog.oldestSeconds() > bound.toSeconds();
		var degraded = late || backlog.parked() > 0 || backlog.missing() > 0 || backlog.isCramped();
		return Health.status(degraded ? DEGRADED : Status.UP)
				.withDetail("unread", backlog.unread()).withDetail("oldestUnreadSeconds", backlog.oldestSeconds())
				.withDetail("parked", backlog.parked()).withDetail("missing", backlog.missing())
				.withDetail("room", backlog.room()).build();
	}
}
