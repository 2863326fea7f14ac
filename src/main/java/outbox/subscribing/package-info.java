/** Who reads the log, with which handlers, and what no handler may see. */
@NullMarked
package outbox.subscribing;

import org.jspecify.annotations.NullMarked;
