/** The registry's listener, with Hibernate. */
@NullMarked
package bench.registry.hibernate;

import org.jspecify.annotations.NullMarked;
