package procedures.encounters;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import procedures.encounters.staff.InCharge;
import procedures.events.EncounterAdmitted;
import procedures.events.EncounterArrived;
import procedures.events.EncounterCancelled;
import procedures.events.EncounterCorrected;
import procedures.events.EncounterEnteredInError;
import procedures.events.EncounterEvent;
import procedures.events.EncounterFinished;
import procedures.events.EncounterLeft;
import procedures.events.EncounterMoved;
import procedures.events.EncounterPlanned;
import procedures.events.EncounterReturned;
import procedures.events.EncounterStaffed;
import procedures.events.EncounterStarted;
import procedures.events.Participant;
import procedures.events.Place;

/** A visit as others hear of it. */
record Sayings(EncounterFacts of) {

	EncounterEvent opened() {
		return switch (of.course().status()) {
			case PLANNED -> new EncounterPlanned(of.encounterId(), of.version(), of.patientId(), type(),
					of.setting().facilityId(), zone(), start(), participants());
			case ARRIVED -> new EncounterArrived(of.encounterId(), of.version(), of.patientId(), type(),
					of.setting().facilityId(), zone(), start(), place(), participants());
			default -> new EncounterStarted(of.encounterId(), of.version(), of.patientId(), type(), zone(), start(),
					of.setting().facilityId(), place(), participants(), of.hospitalization().whence());
		};
	}

	EncounterEvent admitted(OffsetDateTime at) {
		return new EncounterAdmitted(of.encounterId(), of.version(), of.patientId(), type(), of.setting().facilityId(),
				zone(), start(), at, of.hospitalization().whence(), place(), participants());
	}

	EncounterEvent moved(OffsetDateTime at) {
		return new EncounterMoved(of.encounterId(), of.version(), of.patientId(), Objects.requireNonNull(place()), at);
	}

	EncounterEvent staffed() {
		return new EncounterStaffed(of.encounterId(), of.version(), of.patientId(), participants());
	}

	EncounterEvent left(OffsetDateTime at) {
		return new EncounterLeft(of.encounterId(), of.version(), of.patientId(), at);
	}

	EncounterEvent returned(OffsetDateTime at) {
		return new EncounterReturned(of.encounterId(), of.version(), of.patientId(), at);
	}

	EncounterEvent finished() {
		return new EncounterFinished(of.encounterId(), of.version(), of.patientId(), type(), start(),
				Objects.requireNonNull(of.period().end()), of.hospitalization().whereTo());
	}

	EncounterEvent corrected(String reason) {
		return new EncounterCorrected(of.encounterId(), of.version(), of.patientId(), of.course().status().code,
				type(), of.setting().facilityId(), zone(), start(), of.period().end(), of.hospitalization().whence(),
				of.hospitalization().whereTo(), reason);
	}

	EncounterEvent cancelled(String reason) {
		return new EncounterCancelled(of.encounterId(), of.version(), of.patientId(), reason);
	}

	EncounterEvent enteredInError(String reason) {
		return new EncounterEnteredInError(of.encounterId(), of.version(), of.patientId(), reason);
	}

	private String type() {
		return of.encounterClass().name();
	}

	private String zone() {
		return of.setting().timeZone().getId();
	}

	private OffsetDateTime start() {
		return of.period().start();
	}

	private @Nullable Place place() {
		return of.whereabouts().now();
	}

	private List<Participant> participants() {
		return of.participants().stream().map(InCharge::told).toList();
	}
}
