/**
 * A POST has at most one effect per {@code Idempotency-Key}: its first answer is kept with the effect, and
 * repeated.
 */
@NullMarked
package concord.web.idempotency;

import org.jspecify.annotations.NullMarked;
