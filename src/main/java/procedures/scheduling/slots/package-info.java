/** Where there is time left. */
@NullMarked
package procedures.scheduling.slots;

import org.jspecify.annotations.NullMarked;
