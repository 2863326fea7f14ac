/** Who did an act and who signs for it, held against the hospital's practitioners. */
@NullMarked
package procedures.performers;

import org.jspecify.annotations.NullMarked;
