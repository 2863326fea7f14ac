package procedures.facts;

import java.util.List;
import java.util.stream.Stream;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.course.Stoppage;

/**
 * What follows for the bill from how an act ran.
 *
 * @param minutes       of a timed service that is over
 * @param stopped       where it was stopped
 * @param cosignature   {@code required} or {@code signed}, where one is asked for
 * @param documentedLate whether its visit had ended when it was documented
 */
public record Outcome(@Nullable Integer minutes, @Nullable Stoppage stopped, @Nullable String cosignature,
		boolean documentedLate) implements ValueObject {

	static final Outcome USUAL = new Outcome(null, null, null, false);

	@Nullable String stoppedCode() {
		return stopped == null ? null : stopped.code;
	}

	/** Those of a stopped act say when it was: one more than the four that are documented. */
	List<String> modifiers(List<String> documented) {
		return stopped == null ? documented
				: Stream.concat(documented.stream(), Stream.of(stopped.modifier)).toList();
	}
}
