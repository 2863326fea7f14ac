/** The inside of a facility: wards, rooms and beds, each within a larger one. */
@NullMarked
package procedures.locations;

import org.jspecify.annotations.NullMarked;
