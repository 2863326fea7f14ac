package concord.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST handler that commits step by step: there is no transaction around it that would lie idle meanwhile. So no answer
 * is kept under an {@code Idempotency-Key}; sent again, it goes on with what is left to do.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface InSteps {
}
