package procedures.performed;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.identifiers.GivenIdentifier;
import procedures.performed.ActBody.CodeBody;
import procedures.performed.ActBody.PerformerBody;
import procedures.performed.ActBody.QuantityBody;

/** An act, as the API shows it. */
record ProcedureView(UUID id, UUID patientId, UUID encounterId, String status, @Nullable String statusReason,
		CodeBody code, List<String> modifiers, List<CodeBody> diagnoses, QuantityBody quantity,
		List<PerformerBody> performers, OffsetDateTime start, @Nullable OffsetDateTime end,
		LocalDate serviceDate, List<GivenIdentifier> identifiers, int version) {

	static ProcedureView of(Procedure procedure, List<GivenIdentifier> identifiers) {
		var facts = procedure.facts();
		return new ProcedureView(procedure.getId().procedureId(), procedure.patientId().patientId(),
				facts.encounterId().encounterId(), procedure.status().code, procedure.statusReason(),
				CodeBody.of(facts.code()), facts.modifiers(),
				facts.diagnoses().stream().map(CodeBody::of).toList(),
				QuantityBody.of(facts.quantity()), facts.performers().stream().map(PerformerBody::of).toList(),
				facts.period().start(), facts.period().end(), procedure.serviceDate(), identifiers,
				procedure.version());
	}

	String etag() {
		return String.valueOf(version);
	}
}
