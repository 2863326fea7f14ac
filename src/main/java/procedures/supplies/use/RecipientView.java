package procedures.supplies.use;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Who got how much of a lot, in which act. */
record RecipientView(UUID patientId, UUID procedureId, UUID encounterId, String status, LocalDate serviceDate,
		BigDecimal quantity) {
}
