/** Who may pay, and under which plans: lists the hospital keeps. */
@NullMarked
package patients.payers;

import org.jspecify.annotations.NullMarked;
