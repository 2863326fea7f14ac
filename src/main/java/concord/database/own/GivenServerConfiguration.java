package concord.database.own;

import static java.util.Objects.requireNonNullElse;

import concord.database.Credentials;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The way into a database that was given. Spring Boot says it only to a pool it makes itself; ours are two.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(GivenServerConfiguration.Given.class)
class GivenServerConfiguration {

	static final class Given extends NoDatabaseGiven {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !super.matches(context, metadata);
		}
	}

	@Bean
	JdbcConnectionDetails loginRole(DataSourceProperties given) {
		return new Credentials(requireNonNullElse(given.getUrl(), ""), requireNonNullElse(given.getUsername(), ""),
				requireNonNullElse(given.getPassword(), "")).forTheApplication();
	}
}
