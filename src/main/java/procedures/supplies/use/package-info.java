/** Supplies and implants in acts: reserved when planned, consumed when performed, returned when not used. */
@NullMarked
package procedures.supplies.use;

import org.jspecify.annotations.NullMarked;
