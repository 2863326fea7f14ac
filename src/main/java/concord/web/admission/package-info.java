/** Who is let in when there are too many: everything that waits is counted, and waits for a bounded time. */
@NullMarked
package concord.web.admission;

import org.jspecify.annotations.NullMarked;
