package concord.loader;

import concord.client.GaveUp;
import concord.client.Progress;
import concord.client.WebApi;
import concord.loader.export.BrokenRow;
import concord.loader.export.Export;
import concord.loader.export.Row;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run over an export, file by file: prices, patients, coverages, encounters, procedures. A step begins
 * when the one before is done, so a row finds what it stands on. What an earlier run did is found and left
 * alone.
 */
final class Load {

	private final Export export;
	private final WebApi api;
	private final ZoneId zone;
	private final int workers;
	private final Progress progress;
	private final Known known = new Known();

	Load(Export export, WebApi api, ZoneId zone, int workers, Progress progress) {
		this.export = export;
		this.api = api;
		this.zone = zone;
		this.workers = workers;
		this.progress = progress;
	}

	Known run(@Nullable String prices) {
		if (prices != null) {
			importPrices(prices);
		}
		registrations();
		coverages();
		visits();
		acts();
		return known;
	}

	private void importPrices(String csv) {
		var answer = api.postCsv("/billing/prices", csv);
		if (!answer.ok()) {
			throw new GaveUp("the price list is refused: " + answer.problem());
		}
	}

	private void registrations() {
		var registrations = new Registrations(api, known);
		each("patients", "Id", row -> () -> registrations.load(row));
	}

	private void coverages() {
		var records = new CoverageRecords(api, known, zone);
		export.each("payers.csv", guarded(records::payer), this::broken);
		export.each("payer_transitions.csv", guarded(records::transition), this::broken);
		var coverages = records.coverages();
		progress.begin("coverages", coverages.values().stream().mapToInt(List::size).sum());
		var inOrder = new InOrderPerPatient(workers);
		coverages.forEach((patient, list) -> inOrder.add(patient, () -> {
			var recorded = records.recorded(patient);
			list.forEach(coverage -> attempt(() -> {
				if (!recorded.contains(CoverageRecords.key(coverage))) {
					records.load(patient, coverage);
				}
			}));
		}));
		inOrder.await();
		progress.end();
	}

	private void visits() {
		var visits = new Visits(api, known);
		each("encounters", "PATIENT", row -> () -> visits.load(row));
	}

	private void acts() {
		var acts = new Acts(api, known);
		export.each("conditions.csv", guarded(acts::condition), this::broken);
		each("procedures", "PATIENT", row -> {
			var ordinal = known.ordinal(Acts.look(row));
			return () -> acts.load(row, ordinal);
		});
	}

	/** @param reading called in the file's order; what it answers is run among that of other patients */
	private void each(String what, String patient, Function<Row, Runnable> reading) {
		var file = what + ".csv";
		progress.begin(what, export.rows(file));
		var inOrder = new InOrderPerPatient(workers);
		export.each(file, guarded(row -> {
			var load = reading.apply(row);
			inOrder.add(row.get(patient), () -> attempt(load));
		}), this::broken);
		inOrder.await();
		progress.end();
	}

	private void attempt(Runnable row) {
		try {
			row.run();
			progress.done(1);
		}
		catch (BrokenRow e) {
			broken(e);
		}
	}

	private void broken(BrokenRow row) {
		progress.broken(String.valueOf(row.getMessage()));
	}

	private Consumer<Row> guarded(Consumer<Row> reading) {
		return row -> {
			try {
				reading.accept(row);
			}
			catch (BrokenRow e) {
				broken(e);
			}
		};
	}
}
