/** What was changed in a record, by whom and when: before and after. */
@NullMarked
package patients.history;

import org.jspecify.annotations.NullMarked;
