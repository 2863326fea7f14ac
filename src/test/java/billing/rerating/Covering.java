package billing.rerating;

import static billing.Telling.covered;

import billing.Billing;
import java.time.LocalDate;
import java.util.UUID;
import patients.events.CoverageCorrected;
import patients.events.CoverageEnded;
import patients.events.CoverageStarted;

/** One coverage of a patient, told in order: each call is its next version. */
final class Covering {

	private static final LocalDate FAR = LocalDate.of(2040, 1, 1);

	final CoverageStarted first;
	String payer;
	int rank;
	LocalDate from;
	LocalDate to;
	boolean inError;
	private int version = 1;

	Covering(UUID patient, String payer, int rank, LocalDate from, LocalDate to) {
		this.first = covered(patient, payer, rank, from, to);
		now(payer, rank, from, to);
	}

	/** Of a payer who leaves {@code percent} to the patient; on no day that anybody is treated on. */
	static Covering withTerms(Billing billing, UUID patient, String payer, int rank, int percent) {
		var coverage = new Covering(patient, payer, rank, FAR.plusYears(rank), FAR.plusYears(rank).plusDays(rank));
		billing.hears(coverage.first);
		terms(billing, coverage.first.coverageId(), "0.00", percent);
		return coverage;
	}

	static void terms(Billing billing, UUID coverage, String deductible, int percent) {
		var answer = billing.api().post("/billing/coverages/" + coverage + "/benefits", """
				{"copay": {"value": "0.00", "currency": "USD"}, "deductible": {"value": "%s", "currency": "USD"},
				"coinsurance": "%d"}""".formatted(deductible, percent));
		if (answer.status() != 201) {
			throw new AssertionError(answer.toString());
		}
	}

	CoverageCorrected corrected(String payer, int rank, LocalDate from, LocalDate to) {
		now(payer, rank, from, to);
		return new CoverageCorrected(first.coverageId(), ++version, first.patientId(), payer, payer, "W1", rank, from,
				to);
	}

	CoverageEnded ended(LocalDate to) {
		this.to = to;
		return new CoverageEnded(first.coverageId(), ++version, first.patientId(), payer, payer, "W1", rank, from, to,
				false);
	}

	CoverageEnded enteredInError() {
		inError = true;
		return new CoverageEnded(first.coverageId(), ++version, first.patientId(), payer, payer, "W1", rank, from, to,
				true);
	}

	private void now(String payer, int rank, LocalDate from, LocalDate to) {
		this.payer = payer;
		this.rank = rank;
		this.from = from;
		this.to = to;
	}

	boolean covers(LocalDate day) {
		return !inError && !day.isBefore(from) && (to == null || !day.isAfter(to));
	}

	/** Whether both would be asked at the same place on some day: patients' context lets nobody record that. */
	boolean rivals(int otherRank, LocalDate start, LocalDate end) {
		return !inError && rank == otherRank && (end == null || !from.isAfter(end))
				&& (to == null || !start.isAfter(to));
	}
}
