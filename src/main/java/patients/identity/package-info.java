/** Which person is meant: our number, what others call them, and how such texts are taken in. */
@NullMarked
package patients.identity;

import org.jspecify.annotations.NullMarked;
