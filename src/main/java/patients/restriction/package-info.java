/** Records not everybody may open, who may, and who did all the same. */
@NullMarked
package patients.restriction;

import org.jspecify.annotations.NullMarked;
