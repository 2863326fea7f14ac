package procedures.encounters;

import concord.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jmolecules.ddd.types.AggregateRoot;
import outbox.TimeOrderedIds;
import outbox.Versioned;
import procedures.events.EncounterFinished;
import procedures.events.EncounterStarted;
import procedures.roster.PatientId;

/**
 * A visit: in progress from the moment the patient came, finished when the patient left. It fixes the time
 * zone in which the days of its acts are counted. Acts may still be documented when it is over.
 */
@Entity
@Table(schema = "procedures", name = "encounter")
class Encounter extends Versioned implements AggregateRoot<Encounter, EncounterId> {

	@EmbeddedId
	private EncounterId id;

	@Embedded
	private PatientId patientId;

	@Enumerated(EnumType.STRING)
	private EncounterClass encounterClass;

	@Enumerated(EnumType.STRING)
	private EncounterStatus status;

	@Embedded
	private Period period;

	@Column(nullable = false)
	private ZoneId timeZone;

	@SuppressWarnings("NullAway.Init")
	protected Encounter() {
	}

	Encounter(PatientId patientId, EncounterClass encounterClass, OffsetDateTime start, ZoneId timeZone,
			Instant now) {
		this.id = new EncounterId(TimeOrderedIds.next());
		this.patientId = patientId;
		this.encounterClass = encounterClass;
		this.status = EncounterStatus.IN_PROGRESS;
		this.period = Period.since(start);
		this.timeZone = timeZone;
		period.expectPast(now);
		publish(new EncounterStarted(id.encounterId(), nextVersion(), patientId.patientId(),
				encounterClass.name(), timeZone.getId(), period.start()));
	}

	void finish(OffsetDateTime end, Instant now) {
		if (status != EncounterStatus.IN_PROGRESS) {
			throw new Refusal.NotAllowed("An encounter that is %s cannot be finished.".formatted(status.code));
		}
		var whole = period.until(end);
		whole.expectPast(now);
		period = whole;
		status = EncounterStatus.FINISHED;
		publish(new EncounterFinished(id.encounterId(), nextVersion(), patientId.patientId(),
				encounterClass.name(), period.start(), Objects.requireNonNull(period.end())));
	}

	@Override
	public EncounterId getId() {
		return id;
	}

	PatientId patientId() {
		return patientId;
	}

	EncounterClass encounterClass() {
		return encounterClass;
	}

	EncounterStatus status() {
		return status;
	}

	Period period() {
		return period;
	}

	ZoneId timeZone() {
		return timeZone;
	}
}
