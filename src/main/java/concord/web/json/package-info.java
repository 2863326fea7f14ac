/** JSON read strictly: what is not understood exactly is refused. */
@NullMarked
package concord.web.json;

import org.jspecify.annotations.NullMarked;
