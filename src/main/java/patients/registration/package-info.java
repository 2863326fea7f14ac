/** Registering people, correcting and finding their records. */
@NullMarked
package patients.registration;

import org.jspecify.annotations.NullMarked;
