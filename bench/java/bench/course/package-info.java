/** Where they compete: one server, a database and a JVM for each, turn by turn, measured alike. */
@NullMarked
package bench.course;

import org.jspecify.annotations.NullMarked;
