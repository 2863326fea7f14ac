/** The patients this context may treat, as it heard of them. */
@NullMarked
package procedures.roster;

import org.jspecify.annotations.NullMarked;
