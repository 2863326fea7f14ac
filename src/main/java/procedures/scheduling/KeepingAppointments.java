package procedures.scheduling;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.encounters.EncounterId;
import procedures.encounters.Visits;
import procedures.scheduling.holds.Holds;
import procedures.scheduling.waiting.Offer;
import procedures.scheduling.waiting.WaitingList;

/** The patient comes and is seen, or does not come; or it is called off. What is not held any more is free. */
@Component
class KeepingAppointments {

	private final Appointments appointments;
	private final Holds holds;
	private final WaitingList waiting;
	private final Visits visits;
	private final Clock clock;

	KeepingAppointments(Appointments appointments, Holds holds, WaitingList waiting, Visits visits, Clock clock) {
		this.appointments = appointments;
		this.holds = holds;
		this.waiting = waiting;
		this.visits = visits;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Appointment read(AppointmentId id) {
		return appointments.findById(id)
				.orElseThrow(() -> new Refusal.NotFound("appointment", id.appointmentId()));
	}

	@Transactional
	Appointment arrive(AppointmentId id, IfMatch seen) {
		return change(id, seen, Appointment::arrive);
	}

	@Transactional
	Appointment fulfil(AppointmentId id, IfMatch seen, EncounterId encounter) {
		return change(id, seen, appointment -> {
			visits.facility(appointment.patientId(), encounter);
			appointment.fulfil(encounter);
		});
	}

	/** Answers who could take the time. */
	@Transactional
	List<Offer> cancel(AppointmentId id, IfMatch seen, CancelReason why) {
		return offers(change(id, seen, appointment -> appointment.cancel(why)));
	}

	/** Answers who could take what is left of the time. */
	@Transactional
	List<Offer> miss(AppointmentId id, IfMatch seen) {
		return offers(change(id, seen, appointment -> appointment.miss(clock.instant())));
	}

	/** Who could take the time an appointment has, or had. */
	@Transactional(readOnly = true)
	List<Offer> offers(AppointmentId id) {
		return offers(read(id));
	}

	private List<Offer> offers(Appointment freed) {
		var slot = freed.slot();
		return slot == null ? List.of() : waiting.offers(freed.participants(), slot.span());
	}

	private Appointment change(AppointmentId id, IfMatch seen, Consumer<Appointment> command) {
		var appointment = read(id);
		seen.check(appointment.version());
		command.accept(appointment);
		if (!appointment.status().holds()) {
			holds.release(id.appointmentId());
		}
		return appointments.saveAndFlush(appointment);
	}
}
