/** Keeps the log in parts: the next is made before it is needed, an old one leaves as a whole. */
@NullMarked
package outbox.keeping;

import org.jspecify.annotations.NullMarked;
