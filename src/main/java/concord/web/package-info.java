/** The manners every endpoint shares: problems, entity tags, idempotency keys, pages, limits. */
@NamedInterface("web")
@NullMarked
package concord.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
