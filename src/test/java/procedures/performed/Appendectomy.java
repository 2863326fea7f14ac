package procedures.performed;

import static outbox.Written.written;
import static procedures.course.ProcedureStatus.NOT_DONE;
import static procedures.course.ProcedureStatus.PREPARATION;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import procedures.course.NotDoneReason;
import procedures.course.ProcedureStatus;
import procedures.course.Stoppage;
import procedures.encounters.EncounterId;
import procedures.encounters.Period;
import procedures.facts.Coding;
import procedures.facts.Facts;
import procedures.facts.PerformedBy;
import procedures.facts.Quantity;
import procedures.roster.PatientId;

/** An act to try things on: on a Saturday evening in New York. */
class Appendectomy {

	static final PatientId ANA = new PatientId(UUID.randomUUID());
	static final EncounterId VISIT = new EncounterId(UUID.randomUUID());
	static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
	static final OffsetDateTime START = OffsetDateTime.parse("2025-03-01T23:30:00-05:00");
	static final OffsetDateTime END = START.plusHours(1);
	static final Instant NOW = Instant.parse("2025-03-02T12:00:00Z");
	static final Coding CODE = new Coding("http://snomed.info/sct", "80146002", "Appendectomy");
	static final Coding APPENDICITIS = new Coding("http://hl7.org/fhir/sid/icd-10-cm", "K35.80", null);

	static Facts facts() {
		return facts("1", START);
	}

	static Facts facts(String quantity, OffsetDateTime start) {
		return new Facts(VISIT, CODE, List.of("22", "LT"), List.of(APPENDICITIS),
				new Quantity(new BigDecimal(quantity), "1"), List.of(new PerformedBy("primary", "1234567893")),
				Period.since(start));
	}

	static final Documented DOCUMENTED = new Documented(NOW, false);

	static Procedure documented() {
		return Procedure.begun(ANA, facts(), NEW_YORK, DOCUMENTED);
	}

	static Procedure planned() {
		return Procedure.planned(ANA, facts(), NEW_YORK, DOCUMENTED);
	}

	/** One whose last version is written, in {@code status}. */
	static Procedure in(ProcedureStatus status) {
		var procedure = written(status == PREPARATION || status == NOT_DONE ? planned() : documented());
		switch (status) {
			case PREPARATION, IN_PROGRESS -> {
				return procedure;
			}
			case ON_HOLD -> procedure.hold(START.plusMinutes(10), "bleeding", NOW);
			case COMPLETED -> procedure.complete(END, NOW);
			case STOPPED -> procedure.stop(END, Stoppage.AFTER_ANAESTHESIA, "unstable", NOW);
			case NOT_DONE -> procedure.leaveUndone(NotDoneReason.NO_SHOW);
			case ENTERED_IN_ERROR -> procedure.enterInError("wrong patient");
		}
		return written(procedure);
	}
}
