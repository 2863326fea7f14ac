package outbox;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate whose every version is one event in the log.
 * <p>
 * A command checks, assigns and then {@linkplain #publish publishes} exactly one event that carries
 * {@link #nextVersion()}. When the aggregate is written, the event goes to the log with it, in the same transaction;
 * a change without an event cannot be written at all. So a state nobody heard of does not exist.
 */
@MappedSuperclass
public abstract class Versioned {

	@Version
	@Column(nullable = false)
	private @Nullable Integer version;

	private transient @Transient List<Event> unpublished = new ArrayList<>();

	/** The version that is stored: 1 for a new aggregate once written, 0 before. */
	public int version() {
		return version == null ? 0 : version;
	}

	/** The version the command under way leads to: what its event must carry. */
	protected int nextVersion() {
		return version() + 1;
	}

	/** Says what happened. One event per command and version. */
	protected void publish(Event event) {
		if (event.version() != nextVersion() || !unpublished.isEmpty()) {
			throw new IllegalStateException("one command, one event, version " + nextVersion() + ": " + event.getClass());
		}
		unpublished.add(event);
	}

	/** What was said and is not in the log yet; for tests of an aggregate without a database. */
	public List<Event> unpublished() {
		return List.copyOf(unpublished);
	}

	@PrePersist
	void born() {
		version = null;
		handOver();
		version = 1;
	}

	@PreUpdate
	void changed() {
		handOver();
	}

	private void handOver() {
		if (unpublished.isEmpty()) {
			throw new IllegalStateException(getClass().getSimpleName() + " was changed without an event");
		}
		unpublished.forEach(Pending::publish);
		unpublished = new ArrayList<>();
	}
}
