package billing.planned;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.events.OrderFacts;

/** What is expected. */
@Embeddable
record Expected(@Column(name = "code_system") String codeSystem, @Column(name = "code") String code,
		@Column(name = "quantity") BigDecimal quantity, @Column(name = "unit") String unit,
		@Column(name = "expected_on") @Nullable LocalDate expectedOn) implements ValueObject {

	static Expected of(OrderFacts facts) {
		return new Expected(facts.code().system(), facts.code().code(), facts.quantity(), facts.unit(),
				facts.expectedOn());
	}
}
