package billing.acts;

import billing.accounts.PatientId;
import billing.pricing.agreed.Item;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.events.BillableFacts;
import procedures.events.Code;
import procedures.events.ProcedureEvent;

/**
 * What was done, at one version of it, as far as a charge depends on it.
 *
 * @param modifiers   in the order of the claim
 * @param unit        UCUM
 * @param serviceDate the day it was done, at the facility; never the day it was recorded or changed
 * @param codeFault   why its code, or one of its diagnoses, does not stand; {@code null} where all do
 * @param bar         what of the act itself forbids to charge it
 */
@Embeddable
public record ChargedAct(ProcedureId procedureId, int procedureVersion, PatientId patientId, UUID encounterId,
		String codeSystem, String code, @JdbcTypeCode(SqlTypes.ARRAY) List<String> modifiers,
		BigDecimal quantity, String unit, LocalDate serviceDate, @Nullable String codeFault,
		@Enumerated(EnumType.STRING) Bar bar) implements ValueObject {

	static ChargedAct of(ProcedureEvent event, BillableFacts facts) {
		return new ChargedAct(new ProcedureId(event.procedureId()), event.version(),
				new PatientId(event.patientId()), facts.encounterId(), facts.code().system(), facts.code().code(),
				facts.modifiers(), facts.quantity(), facts.unit(), facts.serviceDate(), fault(facts), Bar.of(facts));
	}

	/** No claim with such a code would be paid: a diagnosis that does not stand is as good as none. */
	private static @Nullable String fault(BillableFacts facts) {
		return Stream.concat(Stream.of(facts.code()), facts.diagnoses().stream()).map(Code::fault)
				.filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** What is to be priced. */
	public Item item() {
		return new Item(codeSystem, code, modifiers, quantity, unit, serviceDate);
	}

	/** Whether nothing of {@code other} would change what it costs. */
	public boolean costsTheSameAs(ChargedAct other) {
		return patientId.equals(other.patientId) && codeSystem.equals(other.codeSystem) && code.equals(other.code)
				&& modifiers.equals(other.modifiers) && quantity.compareTo(other.quantity) == 0
				&& unit.equals(other.unit) && serviceDate.equals(other.serviceDate)
				&& Objects.equals(codeFault, other.codeFault) && bar == other.bar;
	}
}
