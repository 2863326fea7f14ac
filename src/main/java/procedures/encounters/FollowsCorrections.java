package procedures.encounters;

import java.time.ZoneId;

/** Whoever dates by the facility of a visit, and dates anew when that was recorded wrongly. */
public interface FollowsCorrections {

	/** In the transaction that corrects the visit, which nobody else writes in meanwhile. */
	void redate(EncounterId encounter, ZoneId facility, String reason);
}
