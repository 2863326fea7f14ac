/** From whatever goes wrong to a problem a caller can act on. */
@NullMarked
package concord.web.problems;

import org.jspecify.annotations.NullMarked;
