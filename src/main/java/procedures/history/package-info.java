/** Every version of an act as it was told: what changed, when, by whom and why. */
@NullMarked
package procedures.history;

import org.jspecify.annotations.NullMarked;
