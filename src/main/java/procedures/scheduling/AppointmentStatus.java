package procedures.scheduling;

import concord.refusal.Refusal;
import jakarta.persistence.EnumeratedValue;

/**
 * Where an appointment is in its life (FHIR appointmentstatus), and where each move leads. What is over stays
 * so: whoever comes after all is booked anew.
 */
enum AppointmentStatus {

	WAITLIST("waitlist"), BOOKED("booked"), ARRIVED("arrived"), FULFILLED("fulfilled"), CANCELLED("cancelled"),
	NOSHOW("noshow");

	@EnumeratedValue
	final String code;

	AppointmentStatus(String code) {
		this.code = code;
	}

	/** Whether it holds practitioners, rooms and devices. */
	boolean holds() {
		return this == BOOKED || this == ARRIVED;
	}

	/** Refuses as {@link Refusal.NotAllowed} a move that leads nowhere from here. */
	AppointmentStatus after(AppointmentMove move) {
		return switch (this) {
			case WAITLIST -> switch (move) {
				case BOOK -> BOOKED;
				case CANCEL -> CANCELLED;
				case MOVE, ARRIVE, FULFIL, MISS -> throw refused(move);
			};
			case BOOKED -> switch (move) {
				case MOVE -> BOOKED;
				case ARRIVE -> ARRIVED;
				case CANCEL -> CANCELLED;
				case MISS -> NOSHOW;
				case BOOK, FULFIL -> throw refused(move);
			};
			case ARRIVED -> switch (move) {
				case FULFIL -> FULFILLED;
				case CANCEL -> CANCELLED;
				case BOOK, MOVE, ARRIVE, MISS -> throw refused(move);
			};
			case FULFILLED, CANCELLED, NOSHOW -> throw refused(move);
		};
	}

	private Refusal refused(AppointmentMove move) {
		return new Refusal.NotAllowed("An appointment that is %s cannot be %s.".formatted(code, move.done));
	}
}
