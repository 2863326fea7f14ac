package bench.log;

import billing.bench.Watching;
import concord.database.CertainRepository;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The log with one reader: the product's whole billing. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(basePackages = {"outbox", "concord.database", "billing"},
		nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan({"outbox", "concord.database", "billing"})
@EntityScan({"outbox", "billing"})
@EnableJpaRepositories(basePackages = "billing", repositoryBaseClass = CertainRepository.class,
		nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import(Watching.class)
class LogWithBilling {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	ZoneId facilityZone() {
		return ZoneId.of("America/New_York");
	}

	@Bean
	Currency currency() {
		return Currency.getInstance("USD");
	}
}
