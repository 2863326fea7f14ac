package concord.database.roles;

import concord.database.pools.PoolSettings;
import concord.database.pools.Pools;
import concord.database.schemas.FitDatabase;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Transactions, once the schemas are migrated and the database is found fit for them. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	@Bean
	PlatformTransactionManager transactionManager(EntityManagerFactory entities, Pools database,
			PoolSettings settings, TransactionManagerCustomizers customizers) {
		new FitDatabase(database, settings.connections()).check();
		var transactions = new RoleTakingTransactions(entities, database);
		customizers.customize(transactions);
		return transactions;
	}
}
