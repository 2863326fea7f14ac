/** What billing tells the others: the only public face of the context. */
@NamedInterface("events")
@NullMarked
package billing.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
