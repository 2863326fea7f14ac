package outbox.appending;

import concord.database.pools.Purpose;
import concord.web.Correlation;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;
import outbox.Pending;
import outbox.Position;
import outbox.naming.EventType;
import outbox.watching.Meters;

/**
 * Ends every writing transaction with the log: first all rows are flushed, then the events said are appended,
 * last of all and with no further row lock taken while a lane is held. After the commit the lanes' readers
 * are nudged, and whoever makes room for more; of what is said in a copy nobody is told.
 */
@Component
class Appending implements TransactionExecutionListener {

	/** Before whoever wants to keep the positions, e.g. with an idempotency key. */
	static final int ORDER = Ordered.LOWEST_PRECEDENCE - 100;

	private static final Logger LOG = LoggerFactory.getLogger(Appending.class);

	private final Log log;
	private final Supplier<List<Nudge>> nudged;
	private final Meters meters;

	Appending(Log log, ObjectProvider<Nudge> nudged, Meters meters) {
		this.log = log;
		this.nudged = SingletonSupplier.of(() -> nudged.orderedStream().toList());
		this.meters = meters;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure == null && !transaction.isReadOnly() && transaction instanceof TransactionStatus status) {
			var pending = new Pending();
			pending.bind();
			TransactionSynchronizationManager.registerSynchronization(new AtTheEnd(status, pending));
		}
	}

	private class AtTheEnd implements TransactionSynchronization {

		private final TransactionStatus transaction;
		private final Pending pending;
		private final boolean elsewhere = Purpose.isElsewhere();
		private List<Position> positions = List.of();

		AtTheEnd(TransactionStatus transaction, Pending pending) {
			this.transaction = transaction;
			this.pending = pending;
		}

		@Override
		public int getOrder() {
			return ORDER;
		}

		@Override
		public void suspend() {
			pending.unbind();
		}

		@Override
		public void resume() {
			pending.bind();
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			transaction.flush();
			var said = pending.close();
			if (!said.isEmpty()) {
				positions = log.append(said);
				AnsweredPosition.note(positions);
			}
		}

		@Override
		public void afterCommit() {
			if (!positions.isEmpty() && !elsewhere) {
				AnsweredPosition.send();
				tell();
				nudged.get().forEach(it -> positions.forEach(it::nudge));
			}
		}

		@Override
		public void afterCompletion(int status) {
			pending.unbind();
		}

		private void tell() {
			meters.appended(pending.said().size());
			if (LOG.isDebugEnabled()) {
				pending.said().forEach(it -> Correlation.during(it.cause().correlationId(),
						() -> LOG.debug("appended {}", EventType.of(it.event().getClass()).inTheLog())));
			}
		}
	}
}
