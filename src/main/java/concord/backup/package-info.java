/** A copy of this installation, taken while it works: all three contexts, the log and the secrets as of one moment. */
@NullMarked
package concord.backup;

import org.jspecify.annotations.NullMarked;
