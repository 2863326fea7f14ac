package bench.registry.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import outbox.TimeOrderedIds;
import procedures.events.ProcedureCompleted;

/** An act's charge. */
@Entity
@Table(schema = "bench", name = "charge")
class Charge {

	private static final BigDecimal PRICE = new BigDecimal("431.40");

	@Id
	private UUID chargeId;
	private UUID actId;
	private UUID patientId;
	private String system;
	private String code;
	private BigDecimal quantity;
	private LocalDate serviceDate;
	private BigDecimal amount;
	private String currency;

	@SuppressWarnings("NullAway.Init")
	protected Charge() {
	}

	Charge(ProcedureCompleted act) {
		this.chargeId = TimeOrderedIds.next();
		this.actId = act.procedureId();
		this.patientId = act.patientId();
		this.system = act.facts().code().system();
		this.code = act.facts().code().code();
		this.quantity = act.facts().quantity();
		this.serviceDate = act.facts().serviceDate();
		this.amount = PRICE.multiply(quantity);
		this.currency = "USD";
	}

	List<Posting> postings() {
		return List.of(new Posting(new Posting.Key(chargeId, (short) 1), "receivable-patient", patientId, amount,
				currency), new Posting(new Posting.Key(chargeId, (short) 2), "revenue", patientId, amount.negate(),
						currency));
	}
}
