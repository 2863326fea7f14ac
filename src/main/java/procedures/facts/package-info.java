/** What is recorded of an act: values that cannot exist wrong. */
@NullMarked
package procedures.facts;

import org.jspecify.annotations.NullMarked;
