/** The times that are taken. */
@NullMarked
package procedures.scheduling.holds;

import org.jspecify.annotations.NullMarked;
