package procedures.scheduling;

import concord.refusal.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import outbox.TimeOrderedIds;
import outbox.Versioned;
import procedures.encounters.EncounterId;
import procedures.events.AppointmentArrived;
import procedures.events.AppointmentBooked;
import procedures.events.AppointmentCancelled;
import procedures.events.AppointmentFulfilled;
import procedures.events.AppointmentMissed;
import procedures.events.AppointmentMoved;
import procedures.events.AppointmentRequested;
import procedures.roster.PatientId;
import procedures.scheduling.resources.Participants;

/**
 * A time a patient has with somebody, somewhere or on something.
 * <p>
 * It is booked at once, or waits on the waiting list for a time. While it is booked, and when the patient has
 * arrived, it holds its practitioners, rooms and devices, and nobody else gets them. It is fulfilled by the
 * visit that comes of it; or it is cancelled; or the patient does not come. It is moved only while nobody came.
 */
@Entity
@Table(schema = "procedures", name = "appointment")
class Appointment extends Versioned implements AggregateRoot<Appointment, AppointmentId> {

	@EmbeddedId
	private AppointmentId id;

	@Embedded
	private PatientId patientId;

	@Enumerated(EnumType.STRING)
	private AppointmentStatus status;

	/** For people; in no event. */
	private String service;

	@Embedded
	private Participants participants;

	/** {@code null} while it waits, and where it never got a time. */
	@Embedded
	private @Nullable Slot slot;

	/** {@code null} where it was booked at once. */
	@Embedded
	private @Nullable Wish wish;

	private @Nullable UUID encounterId;

	@Enumerated(EnumType.STRING)
	private @Nullable CancelReason cancelReason;

	@SuppressWarnings("NullAway.Init")
	protected Appointment() {
	}

	/** Waits. */
	Appointment(PatientId patient, String service, Participants wanted, Wish wish) {
		this(patient, service, wanted, AppointmentStatus.WAITLIST);
		this.wish = wish;
		publish(new AppointmentRequested(id.appointmentId(), nextVersion(), patient.patientId(), wish.minutes(),
				wish.priority(), wish.earliest(), wish.latest(), wanted.practitioners(), wanted.locations(),
				wanted.devices()));
	}

	/** Is booked. */
	Appointment(PatientId patient, String service, Participants participants, Slot slot, Instant now) {
		this(patient, service, participants, AppointmentStatus.BOOKED);
		expectBookable(participants, slot, now);
		this.slot = slot;
		publish(booked());
	}

	@SuppressWarnings("NullAway.Init")
	private Appointment(PatientId patient, String service, Participants participants, AppointmentStatus status) {
		this.id = new AppointmentId(TimeOrderedIds.next());
		this.patientId = patient;
		this.service = service;
		this.participants = participants;
		this.status = status;
	}

	/** What waited has a time. */
	void book(Participants given, Slot time, Instant now) {
		var next = status.after(AppointmentMove.BOOK);
		expectBookable(given, time, now);
		status = next;
		participants = given;
		slot = time;
		publish(booked());
	}

	void move(Participants given, Slot time, Instant now) {
		status = status.after(AppointmentMove.MOVE);
		expectBookable(given, time, now);
		participants = given;
		slot = time;
		publish(new AppointmentMoved(id.appointmentId(), nextVersion(), patientId.patientId(), time.start(),
				time.end(), given.practitioners(), given.locations(), given.devices()));
	}

	void arrive() {
		status = status.after(AppointmentMove.ARRIVE);
		publish(new AppointmentArrived(id.appointmentId(), nextVersion(), patientId.patientId(), time().start()));
	}

	void fulfil(EncounterId encounter) {
		status = status.after(AppointmentMove.FULFIL);
		encounterId = encounter.encounterId();
		publish(new AppointmentFulfilled(id.appointmentId(), nextVersion(), patientId.patientId(),
				encounter.encounterId()));
	}

	void cancel(CancelReason why) {
		status = status.after(AppointmentMove.CANCEL);
		cancelReason = why;
		publish(new AppointmentCancelled(id.appointmentId(), nextVersion(), patientId.patientId(), why.code));
	}

	/** The patient did not come: nobody can say so before the time has begun. */
	void miss(Instant now) {
		var next = status.after(AppointmentMove.MISS);
		if (!time().begun(now)) {
			throw new Refusal.NotAllowed("An appointment that has not begun cannot be a no-show.");
		}
		status = next;
		publish(new AppointmentMissed(id.appointmentId(), nextVersion(), patientId.patientId(), time().start()));
	}

	private AppointmentBooked booked() {
		return new AppointmentBooked(id.appointmentId(), nextVersion(), patientId.patientId(), time().start(),
				time().end(), participants.practitioners(), participants.locations(), participants.devices());
	}

	Slot time() {
		return Objects.requireNonNull(slot);
	}

	private static void expectBookable(Participants participants, Slot slot, Instant now) {
		participants.expectAny();
		slot.expectBookable(now);
	}

	@Override
	public AppointmentId getId() {
		return id;
	}

	PatientId patientId() {
		return patientId;
	}

	AppointmentStatus status() {
		return status;
	}

	String service() {
		return service;
	}

	Participants participants() {
		return participants;
	}

	@Nullable Slot slot() {
		return slot;
	}

	@Nullable Wish wish() {
		return wish;
	}

	@Nullable UUID encounterId() {
		return encounterId;
	}

	@Nullable CancelReason cancelReason() {
		return cancelReason;
	}
}
