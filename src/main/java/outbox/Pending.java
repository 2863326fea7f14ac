package outbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The events said in the transaction under way, in order; appended to the log just before it commits. */
public final class Pending {

	/** An event and who caused it. */
	public record Said(Event event, Cause cause) {
	}

	private final List<Said> said = new ArrayList<>();

	/** Outside a transaction, or in a read-only one, there is nothing to publish with: a mistake in the code. */
	static void publish(Event event) {
		var pending = (@Nullable Pending) TransactionSynchronizationManager.getResource(Pending.class);
		if (pending == null) {
			throw new IllegalStateException("published outside a writing transaction: " + event.getClass().getName());
		}
		pending.said.add(new Said(event, Cause.current()));
	}

	public List<Said> said() {
		return said;
	}

	public void bind() {
		TransactionSynchronizationManager.bindResource(Pending.class, this);
	}

	public void unbind() {
		TransactionSynchronizationManager.unbindResourceIfPossible(Pending.class);
	}
}
