package outbox.keeping;

import concord.ConcordTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import reconciliation.drill.DrillHandler;

/** A Concord whose log has {@link SmallParts}, shared by those who fill, drop and put back parts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConcordTest
@TestPropertySource(properties = "concord.outbox.poll=100ms")
@Import(DrillHandler.class)
public @interface PartsTest {
}
