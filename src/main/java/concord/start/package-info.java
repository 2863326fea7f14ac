/** Starting, or saying in one line why not. */
@NullMarked
package concord.start;

import org.jspecify.annotations.NullMarked;
