/** Visits: who came when, and when it ended. */
@NullMarked
package procedures.encounters;

import org.jspecify.annotations.NullMarked;
