/** How an act runs its course: its states, the moves between them, and what each move must say. */
@NullMarked
package procedures.course;

import org.jspecify.annotations.NullMarked;
