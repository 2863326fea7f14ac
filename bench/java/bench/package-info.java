/** The benchmark of the event log: runs the rivals side by side and says what came of it. */
@NullMarked
package bench;

import org.jspecify.annotations.NullMarked;
