package outbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a web handler that shows what came back from downstream: {@code Concord-After} then waits for the whole
 * round, until the modules this one hears of by interfaces of its own have read the position, and this one what
 * they said to it. All others wait for nobody downstream.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SeesDownstream {
}
