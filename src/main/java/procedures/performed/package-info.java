/** The acts: documented, completed, amended, withdrawn. */
@NullMarked
package procedures.performed;

import org.jspecify.annotations.NullMarked;
