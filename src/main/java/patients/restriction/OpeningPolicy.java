package patients.restriction;

import patients.identity.PatientId;

/**
 * Who may open a restricted record without giving a reason. One place for all who ask; what an account's role or
 * its part in the care of the patient make of it comes in here.
 */
public interface OpeningPolicy {

	/** Whether {@code actor} may; of a record that is not restricted everybody may. */
	boolean mayOpen(String actor, PatientId patient);
}
