package trespass.clinic.wards;

/** Public only because its package needs it elsewhere; no other context may know it. */
public class Bed {

	public boolean free() {
		return true;
	}
}
