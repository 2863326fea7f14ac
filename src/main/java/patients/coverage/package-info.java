/** Who pays for a patient, from when to when. */
@NullMarked
package patients.coverage;

import org.jspecify.annotations.NullMarked;
