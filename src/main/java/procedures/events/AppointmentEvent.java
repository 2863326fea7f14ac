package procedures.events;

import java.util.UUID;
import outbox.Event;

/** The life of an appointment, as others hear of it: who, when and where, never what for. */
public sealed interface AppointmentEvent extends Event permits AppointmentRequested, AppointmentBooked,
		AppointmentMoved, AppointmentArrived, AppointmentFulfilled, AppointmentCancelled, AppointmentMissed {

	UUID appointmentId();

	@Override
	default UUID aggregateId() {
		return appointmentId();
	}
}
