package concord.web.admission;

import concord.ConcordTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A Concord that is soon overloaded: two connections for requests, one account's share is 150. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConcordTest
@Import(Working.class)
@TestPropertySource(properties = {"concord.database.request-connections=2", "concord.web.at-once=2",
		"concord.web.queue=20", "concord.web.per-user=150", "concord.web.open=400", "concord.web.body-time=3s"})
@interface SmallConcord {
}
