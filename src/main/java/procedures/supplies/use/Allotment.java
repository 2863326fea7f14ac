package procedures.supplies.use;

import java.time.LocalDate;
import java.util.List;
import org.jmolecules.ddd.types.ValueObject;
import procedures.course.ProcedureStatus;
import procedures.facts.UsedSupply;

/**
 * What an act has of the stock at one version: set aside while it is to come or under way, gone once it is
 * over.
 */
public record Allotment(ProcedureStatus status, List<UsedSupply> supplies, LocalDate serviceDate)
		implements ValueObject {

	/** That of an act nobody knew before. */
	public static final Allotment NONE =
			new Allotment(ProcedureStatus.ENTERED_IN_ERROR, List.of(), LocalDate.EPOCH);

	boolean reserves() {
		return status == ProcedureStatus.PREPARATION || status.underWay();
	}

	boolean consumes() {
		return status.over();
	}
}
