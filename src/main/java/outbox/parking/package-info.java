/** What was set aside, and applying it in order once its cause is repaired. */
@NullMarked
package outbox.parking;

import org.jspecify.annotations.NullMarked;
