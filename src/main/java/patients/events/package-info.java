/** What patients tells the others: the only public face of the context. */
@NamedInterface("events")
@NullMarked
package patients.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
