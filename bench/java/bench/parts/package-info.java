/** What is measured, part by part; each can be run alone. */
@NullMarked
package bench.parts;

import org.jspecify.annotations.NullMarked;
