package procedures.scheduling;

/** What can be asked of an appointment. */
enum AppointmentMove {

	BOOK("booked"), MOVE("moved"), ARRIVE("checked in"), FULFIL("fulfilled"), CANCEL("cancelled"),
	MISS("a no-show");

	/** As in: an appointment cannot be … */
	final String done;

	AppointmentMove(String done) {
		this.done = done;
	}
}
