/**
 * The deployable: main class, module detection, database, security and the web's common manners. Knows no
 * context.
 */
@ApplicationModule(id = "concord", allowedDependencies = {})
@NullMarked
package concord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
