package procedures.encounters;

import concord.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * How far a visit has come, and since when (FHIR Encounter.status and .statusHistory).
 *
 * @param statusHistory in its order; without the time a visit was only planned, which is nobody's presence
 * @param statusReason  why it was cancelled or entered in error
 */
@Embeddable
record Course(@Enumerated(EnumType.STRING) EncounterStatus status,
		@JdbcTypeCode(SqlTypes.JSON_ARRAY) List<Phase> statusHistory,
		@Column(name = "status_reason") @Nullable String statusReason) implements ValueObject {

	/** One status, from {@code since} until the next. */
	@Embeddable
	record Phase(String status, Instant since) implements ValueObject {
	}

	Course {
		statusHistory = List.copyOf(statusHistory);
	}

	static Course beginning(EncounterStatus first, Instant since) {
		return new Course(first, first == EncounterStatus.PLANNED ? List.of() : List.of(new Phase(first.code, since)),
				null);
	}

	/** Refuses a move that is not allowed, and one before the last. */
	Course after(EncounterMove move, String field, Instant at) {
		var next = status.after(move);
		if (!statusHistory.isEmpty() && at.isBefore(statusHistory.getLast().since())) {
			throw new Refusal.Invalid(field, "must not be before the encounter was %s"
					.formatted(statusHistory.getLast().status()));
		}
		return next == status ? this : on(next, at, null);
	}

	/** Ends what ends with a reason. Only now is it known; whatever moment it is, it is the last. */
	Course endedBy(EncounterMove move, String reason, Instant now) {
		return on(status.after(move), now, reason);
	}

	/** The same of another beginning and, where it is over, another end. */
	Course during(Period period) {
		if (statusHistory.isEmpty()) {
			return this;
		}
		var history = new ArrayList<>(statusHistory);
		history.set(0, new Phase(history.getFirst().status(), period.start().toInstant()));
		if (period.end() != null) {
			history.set(history.size() - 1, new Phase(history.getLast().status(), period.end().toInstant()));
		}
		expectOrder(history);
		return new Course(status, history, statusReason);
	}

	private static void expectOrder(List<Phase> history) {
		for (var i = 1; i < history.size(); i++) {
			if (history.get(i).since().isBefore(history.get(i - 1).since())) {
				throw new Refusal.Invalid(i == 1 ? "start" : "end", i == 1
						? "must not be after the encounter was " + history.get(i).status()
						: "must not be before the encounter was " + history.get(i - 1).status());
			}
		}
	}

	private Course on(EncounterStatus next, Instant since, @Nullable String reason) {
		var history = new ArrayList<>(statusHistory);
		history.add(new Phase(next.code, since));
		return new Course(next, history, reason);
	}
}
