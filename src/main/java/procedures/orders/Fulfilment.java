package procedures.orders;

import concord.refusal.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import procedures.roster.PatientId;

/** Which acts are based on which order (FHIR Procedure.basedOn): said once, when the act is documented. */
@Component
public class Fulfilment {

	/** The lock the foreign key takes anyway, taken before the answer: an order is not closed meanwhile. */
	private static final String STATUS = """
			select status from procedures.service_request where order_id = ?
				and patient_id = any(procedures.records_of(?)) for key share
			""";

	private static final String FULFIL = "insert into procedures.order_act (procedure_id, order_id) values (?, ?)";

	/** As they are now: what was entered in error since does not fulfil anything (B12). */
	private static final String ACTS = """
			select procedure_id, status from procedures.order_act join procedures.procedure using (procedure_id)
			where order_id = ? order by procedure_id
			""";

	/** An act for an order, and where it stands. */
	record Act(UUID procedureId, String status) {

		boolean performed() {
			return status.equals("completed") || status.equals("stopped");
		}
	}

	private final JdbcClient jdbc;

	Fulfilment(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * In the transaction that writes the act, after it. Refuses an order that is not this patient's, or not active;
	 * an act may be based on none.
	 */
	public void by(UUID procedureId, PatientId patient, @Nullable UUID orderId) {
		if (orderId != null) {
			fulfil(procedureId, patient, orderId);
		}
	}

	private void fulfil(UUID procedureId, PatientId patient, UUID orderId) {
		var status = jdbc.sql(STATUS).params(orderId, patient.patientId()).query(String.class).optional()
				.orElseThrow(() -> new Refusal.Invalid("basedOn", "This patient has no such order."));
		Arrays.stream(OrderStatus.values()).filter(it -> it.code.equals(status)).forEach(it -> it.after(OrderMove.FULFIL));
		jdbc.sql(FULFIL).params(procedureId, orderId).update();
	}

	List<Act> of(OrderId order) {
		return jdbc.sql(ACTS).param(order.orderId()).query(Act.class).list();
	}

	/** Those that were performed. */
	List<UUID> performed(OrderId order) {
		return of(order).stream().filter(Act::performed).map(Act::procedureId).toList();
	}

	/** Against {@link #STATUS}: whoever documents an act for it is waited for, or finds it closed. */
	void lock(OrderId order) {
		jdbc.sql("select from procedures.service_request where order_id = ? for update").param(order.orderId())
				.query().listOfRows();
	}
}
