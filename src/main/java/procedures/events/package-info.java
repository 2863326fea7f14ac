/** What procedures tells the others: the only public face of the context. */
@NamedInterface("events")
@NullMarked
package procedures.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
