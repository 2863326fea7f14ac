package procedures.performed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.facts.UsedSupply;
import procedures.identifiers.GivenIdentifier;
import procedures.performed.ActBody.CodeBody;
import procedures.performed.ActBody.PerformerBody;
import procedures.performed.ActBody.QuantityBody;

/**
 * An act, as the API shows it.
 *
 * @param minutes       how long a timed service took, once over, without what it was on hold
 * @param stopped       {@code before-anaesthesia} or {@code after-anaesthesia}, where it was stopped
 * @param cosignature   {@code null} where none is asked for
 * @param documentedLate whether its visit had ended when it was documented
 */
record ProcedureView(UUID id, UUID patientId, UUID encounterId, String status, @Nullable String statusReason,
		CodeBody code, List<String> modifiers, List<CodeBody> diagnoses, QuantityBody quantity,
		List<PerformerBody> performers, OffsetDateTime start, @Nullable OffsetDateTime end,
		LocalDate serviceDate, List<GivenIdentifier> identifiers, @Nullable CodeBody bodySite,
		@Nullable Integer minutesPerUnit, @Nullable Integer minutes, @Nullable String stopped,
		@Nullable String otherFacility, @Nullable CosignatureView cosignature, Instant documentedAt,
		boolean documentedLate, List<UsedSupply> supplies, int version) {

	/** @param status {@code required}: billing waits for it; or {@code signed} */
	record CosignatureView(String status, @Nullable String practitioner, @Nullable Instant signedAt) {

		static @Nullable CosignatureView of(ActRecord act) {
			var status = act.cosignatureCode();
			var given = act.cosignature();
			return status == null ? null : new CosignatureView(status, given == null ? null : given.cosignedBy(),
					given == null ? null : given.cosignedAt());
		}
	}

	static ProcedureView of(Procedure procedure, List<GivenIdentifier> identifiers) {
		var act = procedure.act();
		var facts = act.facts();
		var particulars = facts.particulars();
		var site = particulars.bodySite();
		var stopped = act.course().stopped();
		return new ProcedureView(procedure.getId().procedureId(), procedure.patientId().patientId(),
				facts.encounterId().encounterId(), act.status().code, act.course().statusReason(),
				CodeBody.of(facts.code()), facts.modifiers(), facts.diagnoses().stream().map(CodeBody::of).toList(),
				QuantityBody.of(facts.quantity()), facts.performers().stream().map(PerformerBody::of).toList(),
				facts.period().start(), facts.period().end(), act.serviceDate(), identifiers,
				site == null ? null : CodeBody.of(site), particulars.minutesPerUnit(), act.minutes(),
				stopped == null ? null : stopped.code, particulars.otherFacility(), CosignatureView.of(act),
				act.documented().documentedAt(), act.documented().documentedLate(), particulars.supplies(),
				procedure.version());
	}

	String etag() {
		return String.valueOf(version);
	}
}
