/**
 * The event log: events are appended in the publisher's transaction and delivered to each module in order,
 * effects and position in one transaction. Knows no context.
 */
@ApplicationModule(id = "outbox",
		allowedDependencies = {"concord :: copies", "concord :: faults", "concord :: pools", "concord :: refusal",
				"concord :: roles", "concord :: web"})
@NullMarked
package outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
