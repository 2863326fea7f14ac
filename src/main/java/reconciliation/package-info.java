/** Compares act by act what was done with what was charged. */
@ApplicationModule(id = "reconciliation",
		allowedDependencies = {"outbox", "concord :: refusal", "concord :: web", "procedures :: events",
				"billing :: events"})
@NullMarked
package reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
