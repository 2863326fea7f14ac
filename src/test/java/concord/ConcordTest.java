package concord;

import concord.database.FreshDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole Concord: real server on a free port, real PostgreSQL, a database of its own. Classes
 * that say no more than this share one running Concord, so a test makes its own patients and never counts
 * what others made.
 * <p>
 * The administrator is {@code admin} with the password {@code admin-for-tests}; the hospital is in New York,
 * and accepts unknown codes of {@code urn:test:held} as held.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Concord.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
		"concord.admin.user=admin",
		"concord.admin.password=admin-for-tests",
		"concord.facility.time-zone=America/New_York",
		"concord.codes.accept-as-held=urn:test:held",
		"concord.database.request-connections=16",
		"concord.web.at-once=10",
		"spring.datasource.hikari.minimum-idle=0"})
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface ConcordTest {
}
