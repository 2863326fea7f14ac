package procedures.course;

import concord.refusal.Refusal;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.encounters.Period;

/**
 * How far an act has come, and how long it paused on the way.
 *
 * @param statusReason why it is on hold, stopped, not done or entered in error; other reasons stand with their
 *                     versions in the history
 * @param stopped      where it was stopped
 * @param heldSince    while it is on hold
 * @param heldSeconds  how long it was on hold before
 * @param resumedAt    when it was last resumed; not known of what was resumed before it was kept
 */
@Embeddable
public record Course(@Enumerated(EnumType.STRING) ProcedureStatus status, @Nullable String statusReason,
		@Enumerated(EnumType.STRING) @Nullable Stoppage stopped, @Nullable Instant heldSince, long heldSeconds,
		@Nullable Instant resumedAt) implements ValueObject {

	public static Course planned() {
		return new Course(ProcedureStatus.PREPARATION, null, null, null, 0, null);
	}

	public static Course begun() {
		return new Course(ProcedureStatus.IN_PROGRESS, null, null, null, 0, null);
	}

	/** A move that says no more than that it is made. */
	public Course after(Move move) {
		return new Course(status.after(move), statusReason, stopped, heldSince, heldSeconds, resumedAt);
	}

	public Course started() {
		return new Course(status.after(Move.START), null, null, null, 0, null);
	}

	public Course held(OffsetDateTime at, String reason) {
		var next = status.after(Move.HOLD);
		expectSinceResumed("at", at);
		return new Course(next, reason, null, kept(at), heldSeconds, resumedAt);
	}

	public Course resumed(OffsetDateTime at) {
		return new Course(status.after(Move.RESUME), null, null, null, heldUntil("at", at), kept(at));
	}

	public Course completed(OffsetDateTime end) {
		return new Course(status.after(Move.COMPLETE), null, null, null, heldUntil("end", end), resumedAt);
	}

	public Course stopped(OffsetDateTime end, Stoppage when, String reason) {
		return new Course(status.after(Move.STOP), reason, when, null, heldUntil("end", end), resumedAt);
	}

	public Course notDone(NotDoneReason why) {
		return new Course(status.after(Move.NOT_DO), why.code, null, null, 0, null);
	}

	public Course enteredInError(String reason) {
		return new Course(status.after(Move.ENTER_IN_ERROR), reason, stopped, null, heldSeconds, resumedAt);
	}

	/** Whole minutes of {@code period}, without what it was on hold; {@code null} while it goes on. */
	public @Nullable Integer minutes(Period period) {
		return period.end() == null ? null : (int) Math.max(0,
				(Duration.between(period.start(), period.end()).toSeconds() - heldSeconds) / 60);
	}

	private long heldUntil(String field, OffsetDateTime moment) {
		if (heldSince == null) {
			expectSinceResumed(field, moment);
			return heldSeconds;
		}
		if (moment.toInstant().isBefore(heldSince)) {
			throw new Refusal.Invalid(field, "must not be before it was put on hold");
		}
		return heldSeconds + Duration.between(heldSince, moment).toSeconds();
	}

	private void expectSinceResumed(String field, OffsetDateTime moment) {
		if (resumedAt != null && moment.toInstant().isBefore(resumedAt)) {
			throw new Refusal.Invalid(field, "must not be before it was resumed");
		}
	}

	private static Instant kept(OffsetDateTime moment) {
		return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
	}
}
