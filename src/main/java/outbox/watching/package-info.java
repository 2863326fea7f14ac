/** The log in figures: what was counted here, and how far behind the readers are by the database's word. */
@NullMarked
package outbox.watching;

import org.jspecify.annotations.NullMarked;
