/** Who may come in, and where to. What no rule names is denied. */
@NullMarked
package concord.security;

import org.jspecify.annotations.NullMarked;
