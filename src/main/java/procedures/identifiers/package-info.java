/** The names callers give to visits and acts: unique here, so the same thing is never taken in twice. */
@NullMarked
package procedures.identifiers;

import org.jspecify.annotations.NullMarked;
