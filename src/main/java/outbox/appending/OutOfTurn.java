package outbox.appending;

import java.util.List;
import java.util.stream.Collectors;

import outbox.Pending.Said;

/**
 * An event that is not its aggregate's next: a version said twice, or one left out. A mistake in the code, for
 * whoever comes second to change an aggregate is told so when the aggregate is written.
 */
final class OutOfTurn extends IllegalStateException {

	OutOfTurn(List<Said> said) {
		super("not the next version of its aggregate, one of: " + said.stream().map(Said::event)
				.map(it -> it.getClass().getSimpleName() + " " + it.aggregateId() + " version " + it.version())
				.collect(Collectors.joining(", ")));
	}
}
