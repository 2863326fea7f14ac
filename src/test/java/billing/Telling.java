package billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import patients.events.CoverageEnded;
import patients.events.CoverageStarted;
import patients.events.PatientRegistered;
import procedures.events.BillableFacts;
import procedures.events.Code;
import procedures.events.Performer;
import procedures.events.ProcedureAmended;
import procedures.events.ProcedureCompleted;
import procedures.events.ProcedureCosigned;
import procedures.events.ProcedureEnteredInError;
import procedures.events.ProcedureNotDone;
import procedures.events.ProcedurePlanned;
import procedures.events.ProcedureRestated;
import procedures.events.ProcedureStarted;
import procedures.events.ProcedureStopped;

/** What billing hears from the other contexts, made up for tests. */
public final class Telling {

	public static final String SYSTEM = "urn:example:acts";
	public static final LocalDate DAY = LocalDate.of(2025, 3, 1);

	private Telling() {
	}

	public static PatientRegistered registered(UUID patient) {
		return new PatientRegistered(patient, 1, "1000009", "Rivera", List.of("Ana"), LocalDate.of(1980, 4, 2),
				"female");
	}

	public static CoverageStarted covered(UUID patient, String payer, int rank, LocalDate from, LocalDate to) {
		return new CoverageStarted(UUID.randomUUID(), 1, patient, payer, payer, "W1", rank, from, to);
	}

	public static CoverageEnded uncovered(CoverageStarted it, LocalDate end, boolean error) {
		return new CoverageEnded(it.coverageId(), it.version() + 1, it.patientId(), it.payerCode(), it.payerName(),
				it.memberNumber(), it.rank(), it.start(), end, error);
	}

	/** One of {@code code} on {@link #DAY}. */
	public static BillableFacts facts(String code) {
		return facts(code, "1", "1", DAY);
	}

	public static BillableFacts facts(String code, String quantity, String unit, LocalDate day) {
		var start = OffsetDateTime.of(day.atTime(9, 0), ZoneOffset.ofHours(-5));
		return new BillableFacts(UUID.randomUUID(), new Code(SYSTEM, code, null), List.of(), List.of(),
				new BigDecimal(quantity), unit, List.of(new Performer("primary", "1234567893")), day, start,
				start.plusHours(1));
	}

	/** {@code facts} of an act that was stopped (73 or 74 is its only modifier), done elsewhere, or to be signed. */
	public static BillableFacts marked(BillableFacts it, String stopped, String otherFacility, String cosignature) {
		var modifiers = stopped == null ? it.modifiers()
				: List.of(stopped.equals("before-anaesthesia") ? "73" : "74");
		return new BillableFacts(it.encounterId(), it.code(), modifiers, it.diagnoses(), it.quantity(), it.unit(),
				it.performers(), it.serviceDate(), it.start(), it.end(), null, null, stopped, otherFacility, cosignature,
				null, null);
	}

	/** The life of one act, told in order: each call is its next version. */
	public static final class Act {

		public final UUID id = UUID.randomUUID();
		public final UUID patient;
		private int version;

		public Act(UUID patient) {
			this.patient = patient;
		}

		public ProcedurePlanned planned(BillableFacts facts) {
			return new ProcedurePlanned(id, ++version, patient, facts);
		}

		public ProcedureStopped stopped(BillableFacts facts) {
			return new ProcedureStopped(id, ++version, patient, facts, "unstable");
		}

		public ProcedureNotDone notDone(BillableFacts facts) {
			return new ProcedureNotDone(id, ++version, patient, facts, "no-show");
		}

		public ProcedureCosigned cosigned(BillableFacts facts) {
			return new ProcedureCosigned(id, ++version, patient, "completed", facts, "1003000126");
		}

		public ProcedureStarted started(BillableFacts facts) {
			return new ProcedureStarted(id, ++version, patient, facts);
		}

		public ProcedureCompleted completed(BillableFacts facts) {
			return new ProcedureCompleted(id, ++version, patient, facts);
		}

		public ProcedureAmended amended(BillableFacts facts) {
			return new ProcedureAmended(id, ++version, patient, "completed", facts, "wrong");
		}

		public ProcedureAmended amendedInProgress(BillableFacts facts) {
			return new ProcedureAmended(id, ++version, patient, "in-progress", facts, "wrong");
		}

		public ProcedureEnteredInError enteredInError() {
			return new ProcedureEnteredInError(id, ++version, patient, "wrong patient");
		}

		public ProcedureRestated restated(String status, BillableFacts facts) {
			return new ProcedureRestated(id, ++version, patient, status, facts);
		}
	}
}
