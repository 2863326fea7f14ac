package outbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a module begins to read that never did; said on its root package, at the start of the log where nothing
 * is said. Once it has begun this has no meaning any more.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsFrom {

	/** The start of the log, or what comes after the module is first there. */
	enum Start {
		START, NOW
	}

	Start value();
}
