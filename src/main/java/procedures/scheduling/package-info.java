/** Appointments: booked, moved, kept or not; no practitioner, room or device is ever held twice. */
@NullMarked
package procedures.scheduling;

import org.jspecify.annotations.NullMarked;
