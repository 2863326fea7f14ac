package concord.refusal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that was understood and is refused; nothing was changed. Messages are for people, and hold
 * neither patient data nor anything of the implementation.
 */
public abstract sealed class Refusal extends RuntimeException {

	private Refusal(String message) {
		super(message, null, false, false);
	}

	/** A value that cannot be accepted. {@code field} is its path in the request: {@code quantity.value}. */
	public static final class Invalid extends Refusal {

		/** One of the values in question, and what is wrong with it. */
		public record Fault(String field, String message) {
		}

		private final List<Fault> faults;

		public Invalid(String field, String message) {
			this(message, List.of(new Fault(field, message)));
		}

		/** More than one: {@code message} tells of the whole, each fault of itself. */
		public Invalid(String message, List<Fault> faults) {
			super(message);
			this.faults = List.copyOf(faults);
		}

		/** The first, which often is the only one. */
		public String field() {
			return faults.getFirst().field();
		}

		public List<Fault> faults() {
			return faults;
		}
	}

	/** A move the present state does not allow, e.g. completing what was entered in error. */
	public static final class NotAllowed extends Refusal {

		public NotAllowed(String message) {
			super(message);
		}
	}

	/** Another has it already, e.g. a room at that time. */
	public static final class Taken extends Refusal {

		public Taken(String message) {
			super(message);
		}
	}

	/** There is no such thing. {@code what} is the trade's word, e.g. {@code procedure}. */
	public static final class NotFound extends Refusal {

		public NotFound(String what, @Nullable UUID id) {
			super("There is no %s %s.".formatted(what, id == null ? "like that" : id));
		}
	}

	/** It is there already: the caller may go on with {@link #existingId()}. */
	public static final class AlreadyExists extends Refusal {

		private final UUID existingId;

		public AlreadyExists(String message, UUID existingId) {
			super(message);
			this.existingId = existingId;
		}

		public UUID existingId() {
			return existingId;
		}
	}

	/** It may be there already: whoever asked for it to be made looks at the candidates and says. */
	public static final class LooksAlike extends Refusal {

		private final List<UUID> candidates;

		public LooksAlike(String message, List<UUID> candidates) {
			super(message);
			this.candidates = List.copyOf(candidates);
		}

		public List<UUID> candidates() {
			return candidates;
		}
	}

	/** Not open to whoever asks; the message says how it may be opened all the same. */
	public static final class Restricted extends Refusal {

		public Restricted(String message) {
			super(message);
		}
	}

	/** Somebody else changed it meanwhile. */
	public static final class Stale extends Refusal {

		public Stale() {
			super("It was changed since it was read. Read it again, then decide.");
		}
	}

	/** What was asked to be seen has not arrived yet; asking again soon will do. */
	public static final class NotYetConsistent extends Refusal {

		public NotYetConsistent() {
			super("What Concord-After names has not arrived here yet. Ask again in a moment.");
		}
	}
}
