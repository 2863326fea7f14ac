/** Who and what an appointment needs: practitioners, rooms and devices, with their working hours. */
@NullMarked
package procedures.scheduling.resources;

import org.jspecify.annotations.NullMarked;
