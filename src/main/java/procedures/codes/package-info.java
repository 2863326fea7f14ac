/** Code systems the hospital has loaded: searched, looked up, and asked whether a code stands on a day. */
@NullMarked
package procedures.codes;

import org.jspecify.annotations.NullMarked;
