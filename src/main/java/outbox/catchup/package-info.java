/** Read your writes: waits until a module has seen what the caller has seen. */
@NullMarked
package outbox.catchup;

import org.jspecify.annotations.NullMarked;
