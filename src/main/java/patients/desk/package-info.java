/** What a registrar asks before anything is written: who is that, and is it somebody we know. */
@NullMarked
package patients.desk;

import org.jspecify.annotations.NullMarked;
