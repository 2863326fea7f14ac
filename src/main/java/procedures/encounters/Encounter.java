package procedures.encounters;

import concord.refusal.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import outbox.TimeOrderedIds;
import outbox.Versioned;
import procedures.encounters.hospitalization.AdmitSource;
import procedures.encounters.hospitalization.Disposition;
import procedures.encounters.hospitalization.Hospitalization;
import procedures.encounters.hospitalization.Whereabouts;
import procedures.encounters.staff.InCharge;
import procedures.locations.Location;
import procedures.roster.PatientId;

/**
 * A visit: planned, or begun when the patient came; in progress while they are treated, for an inpatient with
 * moves and leaves; finished when they left. It is cancelled when it never began, and entered in error when it
 * never was: neither while acts stand in it. It fixes the time zone in which the days of its acts are counted.
 * Acts may still be documented when it is over.
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

	@Embedded
	private Course course;

	@Embedded
	private Period period;

	@Embedded
	private Setting setting;

	@Embedded
	private Whereabouts whereabouts;

	@JdbcTypeCode(SqlTypes.JSON_ARRAY)
	private List<InCharge> participants;

	@Embedded
	private @Nullable Hospitalization hospitalization;

	@SuppressWarnings("NullAway.Init")
	protected Encounter() {
	}

	/** @param first planned, arrived or in progress */
	Encounter(Arrangement arranged, EncounterStatus first, OffsetDateTime start, Instant now) {
		this.period = Period.since(start);
		if (first != EncounterStatus.PLANNED) {
			period.expectPast(now);
		}
		else if (arranged.location() != null) {
			throw new Refusal.Invalid("locationId", "is given when the patient has arrived");
		}
		this.id = new EncounterId(TimeOrderedIds.next());
		this.patientId = arranged.patientId();
		this.encounterClass = arranged.encounterClass();
		this.course = Course.beginning(first, period.start().toInstant());
		this.setting = arranged.setting();
		this.whereabouts = Whereabouts.unknown().movedTo(setting.here(arranged.location()), "start",
				period.start().toInstant());
		this.participants = arranged.participants();
		this.hospitalization = new Hospitalization(arranged.admitSource(), null);
		publish(told().opened());
	}

	void arrive(OffsetDateTime at, @Nullable Location location, Instant now) {
		turn(EncounterMove.ARRIVE, Period.past("at", at, now), location);
		publish(told().opened());
	}

	void start(OffsetDateTime at, @Nullable Location location, Instant now) {
		turn(EncounterMove.START, Period.past("at", at, now), location);
		publish(told().opened());
	}

	void admit(EncounterClass as, @Nullable AdmitSource source, OffsetDateTime at, @Nullable Location location,
			Instant now) {
		if (encounterClass.inpatient() && course.status() == EncounterStatus.IN_PROGRESS) {
			throw new Refusal.NotAllowed("The patient is an inpatient already.");
		}
		var moment = Period.past("at", at, now);
		turn(EncounterMove.ADMIT, moment, location);
		encounterClass = as;
		hospitalization = hospitalization().from(source);
		publish(told().admitted(moment));
	}

	void move(Location location, OffsetDateTime at, Instant now) {
		var moment = Period.past("at", at, now);
		turn(EncounterMove.MOVE, moment, location);
		publish(told().moved(moment));
	}

	void staff(List<InCharge> others) {
		course.status().after(EncounterMove.STAFF);
		participants = List.copyOf(others);
		publish(told().staffed());
	}

	void leave(OffsetDateTime at, Instant now) {
		var moment = Period.past("at", at, now);
		turn(EncounterMove.LEAVE, moment, null);
		publish(told().left(moment));
	}

	void comeBack(OffsetDateTime at, Instant now) {
		var moment = Period.past("at", at, now);
		turn(EncounterMove.RETURN, moment, null);
		publish(told().returned(moment));
	}

	void finish(OffsetDateTime end, @Nullable Disposition where, Instant now) {
		course.status().after(EncounterMove.FINISH);
		var whole = period.until(end);
		whole.expectPast(now);
		var next = course.after(EncounterMove.FINISH, "end", end.toInstant());
		whereabouts = whereabouts.left("end", end.toInstant());
		course = next;
		period = whole;
		hospitalization = hospitalization().to(where);
		publish(told().finished());
	}

	void correct(Correction as, String reason, Instant now) {
		var corrected = as.of(facts(), now);
		encounterClass = corrected.encounterClass();
		course = corrected.course();
		period = corrected.period();
		setting = corrected.setting();
		whereabouts = corrected.whereabouts();
		hospitalization = corrected.hospitalization();
		publish(told().corrected(reason));
	}

	/** To be asked, as what follows, only when no act stands in it. */
	void cancel(String reason, Instant now) {
		course = course.endedBy(EncounterMove.CANCEL, reason, now);
		whereabouts = whereabouts.released();
		publish(told().cancelled(reason));
	}

	void enterInError(String reason, Instant now) {
		course = course.endedBy(EncounterMove.ENTER_IN_ERROR, reason, now);
		whereabouts = whereabouts.released();
		publish(told().enteredInError(reason));
	}

	/** What was planned begins when the patient comes; a patient who waited was here since the arrival. */
	private void turn(EncounterMove move, OffsetDateTime at, @Nullable Location location) {
		var next = course.after(move, "at", at.toInstant());
		whereabouts = whereabouts.movedTo(setting.here(location), "at", at.toInstant());
		period = course.status() == EncounterStatus.PLANNED ? Period.since(at) : period;
		course = next;
	}

	private Sayings told() {
		return new Sayings(facts(nextVersion()));
	}

	private Hospitalization hospitalization() {
		return hospitalization == null ? new Hospitalization(null, null) : hospitalization;
	}

	EncounterFacts facts() {
		return facts(version());
	}

	private EncounterFacts facts(int version) {
		return new EncounterFacts(id.encounterId(), version, patientId.patientId(), encounterClass, course, period,
				setting, whereabouts, participants, hospitalization());
	}

	@Override
	public EncounterId getId() {
		return id;
	}
}
