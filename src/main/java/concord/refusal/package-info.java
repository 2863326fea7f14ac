/** The ways Concord says no, in the domain's words; the web turns them into problems. */
@NamedInterface("refusal")
@NullMarked
package concord.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
