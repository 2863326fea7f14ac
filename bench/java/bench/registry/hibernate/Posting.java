package bench.registry.hibernate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** One side of a charge in the books. */
@Entity
@Table(schema = "bench", name = "posting")
class Posting {

	@Embeddable
	record Key(UUID chargeId, short n) {
	}

	@EmbeddedId
	private Key key;
	private String account;
	private UUID patientId;
	private BigDecimal amount;
	private String currency;

	@SuppressWarnings("NullAway.Init")
	protected Posting() {
	}

	Posting(Key key, String account, UUID patientId, BigDecimal amount, String currency) {
		this.key = key;
		this.account = account;
		this.patientId = patientId;
		this.amount = amount;
		this.currency = currency;
	}
}
