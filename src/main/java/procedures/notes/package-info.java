/** What clinicians write about an act for each other: apart from the facts, told to nobody. */
@NullMarked
package procedures.notes;

import org.jspecify.annotations.NullMarked;
