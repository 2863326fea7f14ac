/** The published language: what each event ever released looks like, and what may not be done to it. */
@NullMarked
package published;

import org.jspecify.annotations.NullMarked;
