/** Which records may be of one person, how surely, and what was decided about them. */
@NullMarked
package patients.duplicates;

import org.jspecify.annotations.NullMarked;
