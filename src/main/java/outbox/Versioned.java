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
 * A command checks, assigns and then {@linkplain #publish publishes} exactly one event that carries {@link
 * #nextVersion()}. When the aggregate is written, the event goes to the log with it, in the same transaction;
 * a change without an event cannot be written at all. So a state nobody heard of does not exist.
 */
@MappedSuperclass
public abstract class Versioned {

	/**
	 * Not named as its accessor: Spring Data would read 0 there, take a new aggregate for an old one and merge
	 * it.
	 */
	@Version
	@Column(name = "version", nullable = false)
	private @Nullable Integer stored;

	private transient @Transient List<Event> unpublished = new ArrayList<>();

	/** The version that is stored: 1 for a new aggregate once written, 0 before. */
	public int version() {
		return stored == null ? 0 : stored;
	}

	/** The version the command under way leads to: what its event must carry. */
	protected int nextVersion() {
		return version() + 1;
	}

	/** Says what happened. One event per command and version. */
	protected void publish(Event event) {
		if (event.version() != nextVersion() || !unpublished.isEmpty()) {
			throw new IllegalStateException(
					"one command, one event, version " + nextVersion() + ": " + event.getClass());
		}
		unpublished.add(event);
	}

	/** What was said and is not in the log yet; for tests of an aggregate without a database. */
	public List<Event> unpublished() {
		return List.copyOf(unpublished);
	}

	@PrePersist
	void born() {
		stored = null;
		handOver();
		stored = 1;
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
