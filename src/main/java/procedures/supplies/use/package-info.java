/** Supplies and implants in acts: reserved when planned, consumed when performed, returned when it was not so. */
@NullMarked
package procedures.supplies.use;

import org.jspecify.annotations.NullMarked;
