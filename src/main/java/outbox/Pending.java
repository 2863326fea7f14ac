package outbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The events said in the transaction under way, in order; appended to the log just before it commits. Once they are, it
 * is closed: what is said then would be written with its aggregate, and nobody would ever hear of it.
 */
public final class Pending {

	/** An event and who caused it. */
	public record Said(Event event, Cause cause) {
	}

	private final List<Said> said = new ArrayList<>();
	private boolean closed;

	/** Outside a transaction, or in a read-only one, there is nothing to publish with: a mistake in the code. */
	static void publish(Event event) {
		var pending = (@Nullable Pending) TransactionSynchronizationManager.getResource(Pending.class);
		if (pending == null) {
			throw new IllegalStateException("published outside a writing transaction: " + event.getClass().getName());
		}
		if (pending.closed) {
			throw new IllegalStateException("published after the transaction's events were appended to the log: "
					+ event.getClass().getName());
		}
		pending.said.add(new Said(event, Cause.current()));
	}

	public List<Said> said() {
		return said;
	}

	/** All that was said; nothing can be said any more. */
	public List<Said> close() {
		closed = true;
		return said;
	}

	public void bind() {
		TransactionSynchronizationManager.bindResource(Pending.class, this);
	}

	public void unbind() {
		TransactionSynchronizationManager.unbindResourceIfPossible(Pending.class);
	}
}
