/** A context that is only rehearsed: its one event has been through two changes of shape. */
@NullMarked
package rehearsal;

import org.jspecify.annotations.NullMarked;
