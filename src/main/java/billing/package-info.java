/** What it costs and who paid. */
@ApplicationModule(id = "billing",
		allowedDependencies = {"outbox", "concord :: refusal", "concord :: web", "concord :: csv",
				"patients :: events", "procedures :: events"})
@NullMarked
package billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
