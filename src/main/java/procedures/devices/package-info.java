/** The devices that are booked like rooms are: scanners, robots, lamps that there is one of. */
@NullMarked
package procedures.devices;

import org.jspecify.annotations.NullMarked;
