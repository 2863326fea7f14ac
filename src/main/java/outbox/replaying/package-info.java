/** Reads the log again for a module: in place, or into a copy that is compared with what is there. */
@NullMarked
package outbox.replaying;

import org.jspecify.annotations.NullMarked;
