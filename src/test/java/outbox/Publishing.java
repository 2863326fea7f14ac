package outbox;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a test publish any module's events, as that module would: in a transaction under its role, through the
 * log.
 */
@Component
public class Publishing {

	private final PlatformTransactionManager transactions;

	Publishing(PlatformTransactionManager transactions) {
		this.transactions = transactions;
	}

	public void publish(String module, Event... events) {
		within(module, () -> {
			for (var event : events) {
				Pending.publish(event);
			}
		});
	}

	/** Runs {@code work} in a transaction of {@code module}. */
	public void within(String module, Runnable work) {
		var transaction = new TransactionTemplate(transactions);
		transaction.setName(module + ".test");
		transaction.executeWithoutResult(status -> work.run());
	}
}
