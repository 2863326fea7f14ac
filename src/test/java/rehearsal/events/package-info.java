/** What the rehearsal tells. */
@NullMarked
package rehearsal.events;

import org.jspecify.annotations.NullMarked;
