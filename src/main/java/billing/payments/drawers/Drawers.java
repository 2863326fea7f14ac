package billing.payments.drawers;

import concord.refusal.Refusal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether cash may go in or out of a drawer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Drawers {

	private static final String SHIFT = """
			select shift_id from billing.drawer_shift where drawer = :drawer and closed_at is null for share
			""";

	private static final String DRAWER = "select exists (select from billing.cash_drawer where drawer = :drawer)";

	private final JdbcClient jdbc;

	Drawers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Refuses cash where the drawer is not open, and what is no cash where there is a drawer: what a drawer should
	 * hold is worked out. It stays open until this transaction ends.
	 */
	public void check(boolean cash, String place) {
		if (cash && jdbc.sql(SHIFT).param("drawer", place).query(UUID.class).optional().isEmpty()) {
			throw new Refusal.NotAllowed("There is no open cash drawer of this name.");
		}
		if (!cash && exists(place)) {
			throw new Refusal.Invalid("place", "is a cash drawer, and takes cash only");
		}
	}

	public boolean exists(String place) {
		return jdbc.sql(DRAWER).param("drawer", place).query(Boolean.class).single();
	}
}
