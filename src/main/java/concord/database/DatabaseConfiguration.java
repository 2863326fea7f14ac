package concord.database;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Transactions, once the schemas are migrated and the database is found fit for them. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	@Bean
	PlatformTransactionManager transactionManager(EntityManagerFactory entities, DataSource database,
			TransactionManagerCustomizers customizers) {
		new FitDatabase(database).check();
		var transactions = new RoleTakingTransactions(entities, database);
		customizers.customize(transactions);
		return transactions;
	}
}
