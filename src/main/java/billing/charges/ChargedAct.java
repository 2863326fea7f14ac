package billing.charges;

import billing.accounts.PatientId;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import procedures.events.BillableFacts;

/**
 * What was done, at one version of it, as far as a charge depends on it.
 *
 * @param unit        UCUM
 * @param serviceDate the day it was done, at the facility; never the day it was recorded or changed
 */
@Embeddable
record ChargedAct(ProcedureId procedureId, int procedureVersion, PatientId patientId, UUID encounterId,
		String codeSystem, String code, BigDecimal quantity, String unit, LocalDate serviceDate) implements ValueObject {

	/** UCUM for what is counted, not measured. */
	private static final String EACH = "1";

	static ChargedAct of(UUID procedureId, int version, UUID patientId, BillableFacts facts) {
		return new ChargedAct(new ProcedureId(procedureId), version, new PatientId(patientId), facts.encounterId(),
				facts.code().system(), facts.code().code(), facts.quantity(), facts.unit(), facts.serviceDate());
	}

	/** Prices are for one of a thing: what is measured in litres or minutes needs somebody to look at it. */
	boolean counted() {
		return unit.equals(EACH);
	}

	/** Whether nothing of {@code other} would change what it costs. */
	boolean costsTheSameAs(ChargedAct other) {
		return patientId.equals(other.patientId) && codeSystem.equals(other.codeSystem) && code.equals(other.code)
				&& quantity.compareTo(other.quantity) == 0 && unit.equals(other.unit)
				&& serviceDate.equals(other.serviceDate);
	}
}
