package billing.charges;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;

/** Keeps what people decided about charges, and who. Added to, never changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Decisions {

	static final String NOT_BILLABLE = "not-billable";
	static final String REPRICED = "repriced";
	static final String ENTERED = "entered";
	static final String AUTHORISED = "authorised";
	static final String WITHDRAWN = "withdrawn";

	private static final String KEEP = """
			insert into billing.charge_decision (charge_id, number, decision, reason, decided_by, decided_at)
			select :charge, 1 + count(*), :decision, :reason, :actor, :now from billing.charge_decision
			where charge_id = :charge
			""";

	private static final String WHO = """
			select decided_by from billing.charge_decision where charge_id = :charge and decision = :decision
			""";

	private final JdbcClient jdbc;
	private final Clock clock;

	Decisions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The charge is written by now. */
	void keep(ChargeItemId charge, String decision, String reason) {
		jdbc.sql(KEEP).param("charge", charge.chargeId()).param("decision", decision).param("reason", reason)
				.param("actor", Cause.current().actor()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
	}

	String who(ChargeItemId charge, String decision) {
		return jdbc.sql(WHO).param("charge", charge.chargeId()).param("decision", decision).query(String.class).single();
	}
}
