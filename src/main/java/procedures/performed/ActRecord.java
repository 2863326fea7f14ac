package procedures.performed;

import concord.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.course.Course;
import procedures.course.Move;
import procedures.course.ProcedureStatus;
import procedures.course.Stoppage;
import procedures.encounters.Period;
import procedures.events.BillableFacts;
import procedures.facts.Facts;
import procedures.facts.Outcome;
import procedures.supplies.use.Allotment;

/**
 * What stands of an act at one version, and what each move makes of it. Nothing is changed by a move that is
 * refused.
 *
 * @param serviceDate the facility's local date of the start
 * @param cosignature once given, until the record is amended
 */
@Embeddable
record ActRecord(Course course, Facts facts, @Column(nullable = false) LocalDate serviceDate,
		Documented documented, @Nullable Cosignature cosignature) implements ValueObject {

	/** @param facility the zone whose calendar gives the service date */
	static ActRecord planned(Facts facts, ZoneId facility, Documented documented) {
		return new ActRecord(Course.planned(), withoutEnd(facts), facts.period().firstDay(facility), documented,
				null);
	}

	/** @param facility the zone whose calendar gives the service date */
	static ActRecord begun(Facts facts, ZoneId facility, Documented documented) {
		facts.period().expectPast(documented.documentedAt());
		return new ActRecord(Course.begun(), withoutEnd(facts), facts.period().firstDay(facility), documented,
				null);
	}

	/** A move that leaves all facts as they are. */
	ActRecord running(Course next) {
		return new ActRecord(next, facts, serviceDate, documented, cosignature);
	}

	/** The same, with the faults of its codes as they are known by now. */
	ActRecord recoded(Facts known) {
		return new ActRecord(course, known, serviceDate, documented, cosignature);
	}

	ActRecord started(Facts known, OffsetDateTime start, ZoneId facility, Instant now) {
		var next = course.started();
		var period = Period.since(start);
		period.expectPast(now);
		return new ActRecord(next, known.during(period), period.firstDay(facility), documented, null);
	}

	ActRecord held(OffsetDateTime at, String reason, Instant now) {
		var next = course.held(at, reason);
		expectSinceItsStart(at, now);
		return running(next);
	}

	ActRecord resumed(OffsetDateTime at, Instant now) {
		var next = course.resumed(at);
		expectSinceItsStart(at, now);
		return running(next);
	}

	ActRecord completed(OffsetDateTime end, Instant now) {
		return ended(course.completed(end), end, now);
	}

	ActRecord stopped(OffsetDateTime end, Stoppage when, String reason, Instant now) {
		return ended(course.stopped(end, when, reason), end, now);
	}

	ActRecord cosigned(String practitioner, Instant now) {
		var next = course.after(Move.COSIGN);
		if (!facts.particulars().cosignatureRequired() || cosignature != null) {
			throw new Refusal.NotAllowed("The procedure waits for no cosignature.");
		}
		if (facts.performedBy(practitioner)) {
			throw new Refusal.Invalid("practitioner", "must be a second practitioner, none of the performers");
		}
		return new ActRecord(next, facts, serviceDate, documented,
				new Cosignature(practitioner, now.truncatedTo(ChronoUnit.MICROS)));
	}

	/** What is over keeps its end where the corrected facts say none. */
	ActRecord amended(Facts corrected, ZoneId facility, Instant now) {
		var next = course.after(Move.AMEND);
		var whole = corrected;
		if (status().over()) {
			var period = corrected.period();
			period = period.end() == null ? period.until(facts.period().end()) : period;
			whole = corrected.during(period).took(course.minutes(period));
		}
		else {
			withoutEnd(corrected);
		}
		if (status().over() || status().underWay()) {
			whole.period().expectPast(now);
		}
		return new ActRecord(next, whole, whole.period().firstDay(facility), documented, null);
	}

	ActRecord redated(Facts known, ZoneId facility) {
		return new ActRecord(course.after(Move.AMEND), known, known.period().firstDay(facility), documented,
				cosignature);
	}

	ProcedureStatus status() {
		return course.status();
	}

	/** What it has of the stock. */
	Allotment allotment() {
		return new Allotment(status(), facts.particulars().supplies(), serviceDate);
	}

	BillableFacts told() {
		return facts.told(serviceDate, new Outcome(minutes(), course.stopped(), cosignatureCode(),
				documented.documentedLate()));
	}

	/** Of a timed service that is over. */
	@Nullable Integer minutes() {
		return facts.timed() && status().over() ? course.minutes(facts.period()) : null;
	}

	@Nullable String cosignatureCode() {
		return !facts.particulars().cosignatureRequired() ? null : cosignature == null ? "required" : "signed";
	}

	private ActRecord ended(Course next, OffsetDateTime end, Instant now) {
		var period = facts.period().until(end);
		period.expectPast(now);
		return new ActRecord(next, facts.during(period).took(next.minutes(period)), serviceDate, documented,
				cosignature);
	}

	private void expectSinceItsStart(OffsetDateTime at, Instant now) {
		if (at.isBefore(facts.period().start())) {
			throw new Refusal.Invalid("at", "must not be before the start");
		}
		Period.expectPast("at", at, now);
	}

	private static Facts withoutEnd(Facts facts) {
		if (facts.period().end() != null) {
			throw new Refusal.Invalid("end", "An act that is not over has no end yet: complete it.");
		}
		return facts;
	}
}
