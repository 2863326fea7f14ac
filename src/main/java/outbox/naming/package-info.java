/** What events are called and look like in the log, and which lane they are in: for ever. */
@NullMarked
package outbox.naming;

import org.jspecify.annotations.NullMarked;
