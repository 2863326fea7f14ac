package concord.database.roles;

import concord.database.Module;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions that work under the role of the module they belong to. The name of a transaction is the method
 * that began it, its first segment the root package, and root packages are the modules. The login role itself
 * may touch nothing, so what stands outside a named transaction is denied by the server.
 * <p>
 * The role is taken where the transaction begins, not in a listener after it: an exception from a listener
 * would leave the transaction bound to its thread for ever.
 */
class RoleTakingTransactions extends JpaTransactionManager {

	private final DataSource database;

	RoleTakingTransactions(EntityManagerFactory entities, DataSource database) {
		super(entities);
		this.database = database;
	}

	@Override
	protected void doBegin(Object transaction, TransactionDefinition definition) {
		var module = moduleOf(definition.getName());
		super.doBegin(transaction, definition);
		try {
			take(module.role(), determineTimeout(definition));
		}
		catch (SQLException | RuntimeException e) {
			abandon(transaction, definition.getName());
			throw new CannotCreateTransactionException("cannot work as " + module.role(), e);
		}
	}

	static Module moduleOf(@Nullable String transaction) {
		if (transaction == null) {
			throw new IllegalTransactionStateException("a transaction without a name has no role to work under: "
					+ "give the TransactionTemplate the name of its module, for example billing.repricing");
		}
		return Module.ofTransaction(transaction).orElseThrow(() -> new IllegalTransactionStateException(
				"the transaction " + transaction + " belongs to no module, so it has no role to work under"));
	}

	/** Who says how long it takes gets that long; to all others the server gives what the settings say. */
	private void take(String role, int seconds) throws SQLException {
		var connection = DataSourceUtils.getConnection(database);
		try {
			if (seconds == TransactionDefinition.TIMEOUT_DEFAULT) {
				takeAtOnce(connection, "set local role " + role);
			}
			else {
				connection.setNetworkTimeout(Runnable::run, (seconds + 1) * 1_000);
				takeAtOnce(connection, "set local role " + role);
				takeAtOnce(connection, "set local statement_timeout = '%ds'".formatted(seconds));
			}
		}
		finally {
			DataSourceUtils.releaseConnection(connection, database);
		}
	}

	/** Prepared, for it is said in every transaction: the server reads it once for each connection. */
	private static void takeAtOnce(Connection connection, String what) throws SQLException {
		try (var statement = connection.prepareStatement(what)) {
			statement.execute();
		}
	}

	private void abandon(Object transaction, @Nullable String name) {
		try {
			doRollback(new DefaultTransactionStatus(name, transaction, true, false, false, false, false, null));
		}
		finally {
			doCleanupAfterCompletion(transaction);
		}
	}

	/**
	 * A connection that cannot even roll back is gone, and then the server rolls back by itself. What the caller
	 * must hear is what went wrong before.
	 */
	@Override
	protected void doRollback(DefaultTransactionStatus status) {
		try {
			super.doRollback(status);
		}
		catch (RuntimeException e) {
			logger.debug("The transaction could not be rolled back, its connection is gone", e);
		}
	}
}
