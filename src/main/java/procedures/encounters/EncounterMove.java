package procedures.encounters;

/** What can be asked of a visit once it is there. */
enum EncounterMove {

	ARRIVE("arrived at", "only one that is planned is waited for"),
	START("started", "only one that is planned or has arrived begins"),
	ADMIT("admitted", "only one that is planned, has arrived or is in progress becomes an inpatient's"),
	MOVE("moved", "only a patient who is here is moved"),
	STAFF("staffed", "nobody is in charge of what never was"),
	LEAVE("left", "only a patient in treatment goes on leave"),
	RETURN("returned to", "only a patient on leave returns"),
	FINISH("finished", "only what has begun and is not over ends"),
	CORRECT("corrected", "what was withdrawn stays as it was"),
	CANCEL("cancelled", "what has begun is finished, or entered in error"),
	ENTER_IN_ERROR("entered in error", "it is so for good");

	/** As in: a visit cannot be … */
	final String done;

	/** Why not. */
	final String rule;

	EncounterMove(String done, String rule) {
		this.done = done;
		this.rule = rule;
	}
}
