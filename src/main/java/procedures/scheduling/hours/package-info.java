/** When practitioners, rooms and devices can be booked: weekly hours, and closures. */
@NullMarked
package procedures.scheduling.hours;

import org.jspecify.annotations.NullMarked;
