package procedures.scheduling;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.roster.Roster;
import procedures.scheduling.AppointmentBody.Booking;
import procedures.scheduling.AppointmentBody.Time;
import procedures.scheduling.AppointmentBody.Waiting;
import procedures.scheduling.holds.Holds;
import procedures.scheduling.hours.OpenTimes;
import procedures.scheduling.resources.Resources;
import procedures.scheduling.waiting.Offer;
import procedures.scheduling.waiting.WaitingList;

/**
 * Patients get a time, another time, or a place on the waiting list. Of several who want the same, one has it
 * and the others are told it is taken: the database sees to that, not what was looked up before.
 */
@Component
class BookingAppointments {

	private final Appointments appointments;
	private final Roster roster;
	private final Resources resources;
	private final OpenTimes open;
	private final Holds holds;
	private final WaitingList waiting;
	private final Clock clock;

	BookingAppointments(Appointments appointments, Roster roster, Resources resources, OpenTimes open, Holds holds,
			WaitingList waiting, Clock clock) {
		this.appointments = appointments;
		this.roster = roster;
		this.resources = resources;
		this.open = open;
		this.holds = holds;
		this.waiting = waiting;
		this.clock = clock;
	}

	@Transactional
	Appointment book(Booking body) {
		roster.expect(body.patient());
		return booked(new Appointment(body.patient(), body.service(), body.participants(), body.time().slot(),
				clock.instant()), body.time());
	}

	/** A patient who waited gets a time. */
	@Transactional
	Appointment book(AppointmentId id, IfMatch seen, Time time) {
		var appointment = seen(id, seen);
		appointment.book(time.participants(), time.slot(), clock.instant());
		return booked(appointment, time);
	}

	/** Answers who else could take the time that is free now. */
	@Transactional
	List<Offer> move(AppointmentId id, IfMatch seen, Time time) {
		var appointment = seen(id, seen);
		var before = appointment.time();
		var left = appointment.participants();
		appointment.move(time.participants(), time.slot(), clock.instant());
		holds.release(id.appointmentId());
		booked(appointment, time);
		return waiting.offers(left, before.span());
	}

	@Transactional
	Appointment request(Waiting body) {
		roster.expect(body.patient());
		resources.expectActive(body.participants().resources());
		return appointments.saveAndFlush(
				new Appointment(body.patient(), body.service(), body.participants(), body.wish()));
	}

	private Appointment booked(Appointment appointment, Time time) {
		var known = resources.expectActive(time.participants().resources());
		var span = time.slot().span();
		if (time.withinHours()) {
			open.expect(known, span);
		}
		var written = appointments.saveAndFlush(appointment);
		holds.take(written.getId().appointmentId(), time.participants().resources(), span);
		return written;
	}

	private Appointment seen(AppointmentId id, IfMatch seen) {
		var appointment = appointments.findById(id)
				.orElseThrow(() -> new Refusal.NotFound("appointment", id.appointmentId()));
		seen.check(appointment.version());
		return appointment;
	}
}
