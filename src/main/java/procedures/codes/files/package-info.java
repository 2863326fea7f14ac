/** The files code systems come in, read line by line. */
@NullMarked
package procedures.codes.files;

import org.jspecify.annotations.NullMarked;
