/** A file of codes, sent through the API. */
@NullMarked
package concord.loader.codes;

import org.jspecify.annotations.NullMarked;
