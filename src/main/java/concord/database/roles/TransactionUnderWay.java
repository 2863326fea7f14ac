package concord.database.roles;

import concord.database.Module;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the transaction under way may have beyond the usual: more time, another module's role for a while. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TransactionUnderWay {

	private final JdbcTemplate template;

	TransactionUnderWay(JdbcTemplate template) {
		this.template = template;
	}

	/** Each statement may take so long, more than a request's may. The pool sets its own bound again. */
	public void takesUpTo(Duration longest) {
		template.execute("set local statement_timeout = '%ds'".formatted(longest.toSeconds()));
		template.execute((ConnectionCallback<Boolean>) connection -> {
			connection.setNetworkTimeout(Runnable::run, (int) longest.toMillis());
			return true;
		});
	}

	/**
	 * Does {@code work} under the role of {@code module}, the rest under its own: both are committed, or neither.
	 * After a failure it keeps the other role, for then it can only be rolled back.
	 */
	public void worksAs(String module, Runnable work) {
		var own = TransactionSynchronizationManager.getCurrentTransactionName();
		take(module + ".");
		work.run();
		take(own);
	}

	private void take(@Nullable String transaction) {
		template.execute("set local role " + RoleTakingTransactions.moduleOf(transaction).role());
	}
}
