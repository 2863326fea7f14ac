/** What was done, to whom, when and by whom. */
@ApplicationModule(id = "procedures",
		allowedDependencies = {"outbox", "concord :: refusal", "concord :: web", "concord :: csv", "patients :: events"})
@NullMarked
package procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
