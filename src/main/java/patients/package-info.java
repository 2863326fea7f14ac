/** Who the person is and who pays. */
@ApplicationModule(id = "patients", allowedDependencies = {"outbox", "concord :: refusal", "concord :: web",
		"concord :: csv"})
@NullMarked
package patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
