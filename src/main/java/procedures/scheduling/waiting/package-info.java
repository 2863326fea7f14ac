/** Who waits for an earlier time. */
@NullMarked
package procedures.scheduling.waiting;

import org.jspecify.annotations.NullMarked;
