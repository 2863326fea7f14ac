/** Loads a Synthea export by driving the web API, as any other system would: it knows no context's code. */
@NullMarked
package concord.loader;

import org.jspecify.annotations.NullMarked;
