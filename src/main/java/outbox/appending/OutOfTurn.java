package outbox.appending;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DuplicateKeyException;
import outbox.Pending.Said;

/**
 * An event that is not its aggregate's next: a version said twice, or one left out. A mistake in the code, for
 * whoever comes second to change an aggregate is told so when the aggregate is written.
 */
final class OutOfTurn extends IllegalStateException {

	private static final String ONE_ROW_A_STREAM = "one_event_a_version";

	OutOfTurn(List<Said> said) {
		this(said, null);
	}

	private OutOfTurn(List<Said> said, @Nullable DuplicateKeyException refusal) {
		super("not the next version of its aggregate, one of: " + said.stream().map(Said::event)
				.map(it -> it.getClass().getSimpleName() + " " + it.aggregateId() + " version " + it.version())
				.collect(Collectors.joining(", ")), refusal);
	}

	/** The stream was begun before; another key that was there twice is another mistake, and says so itself. */
	static RuntimeException unless(DuplicateKeyException refusal, Said said) {
		var ofTheStream = refusal.getCause() instanceof PSQLException refused
				&& refused.getServerErrorMessage() instanceof ServerErrorMessage it
				&& ONE_ROW_A_STREAM.equals(it.getConstraint());
		return ofTheStream ? new OutOfTurn(List.of(said), refusal) : refusal;
	}
}
