/** What the rehearsal's events said before, told as they say it now. */
@NullMarked
package rehearsal.lifting;

import org.jspecify.annotations.NullMarked;
