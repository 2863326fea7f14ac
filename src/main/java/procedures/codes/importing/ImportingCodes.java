package procedures.codes.importing;

import concord.refusal.Refusal;
import concord.refusal.Refusal.Invalid.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.codes.files.CodeFile;
import procedures.codes.importing.CodeHistory.Change;

/**
 * A file of codes enters the book: as a whole or not at all. A trial does all the same and takes it back, so
 * what it tells is what would come of it.
 */
@Component
class ImportingCodes {

	private final CodeBook book;
	private final Systems systems;
	private final JdbcClient jdbc;

	ImportingCodes(CodeBook book, Systems systems, JdbcClient jdbc) {
		this.book = book;
		this.systems = systems;
		this.jdbc = jdbc;
	}

	@Transactional
	CodeReport enter(CodeFile file, boolean dryRun) {
		systems.lock();
		jdbc.sql("savepoint before_codes").update();
		var report = read(file).told(dryRun);
		if (dryRun) {
			jdbc.sql("rollback to savepoint before_codes").update();
		}
		else if (report.brokenLines() > 0) {
			throw new Refusal.Invalid("Nothing was imported: %,d lines cannot be accepted."
					.formatted(report.brokenLines()), report.broken());
		}
		return report;
	}

	private Tally read(CodeFile file) {
		var tally = new Tally();
		var system = file.format().system();
		if (system != null) {
			systems.expectNoNewer(system, Objects.requireNonNull(file.release()));
		}
		var entering = new Entering(book, systems, file.release(), tally);
		file.read(entering::take, tally.broken());
		entering.flush();
		expectRows(tally, entering);
		if (system != null && tally.broken().count() == 0) {
			end(system, Objects.requireNonNull(file.release()), entering, tally);
		}
		return tally;
	}

	/** An empty release would end all there is. */
	private static void expectRows(Tally tally, Entering entering) {
		if (entering.codes().isEmpty() && tally.broken().count() == 0) {
			throw new Refusal.Invalid("The file names no code.", List.of(new Fault("line 1", "must name a code")));
		}
	}

	private void end(String system, LocalDate release, Entering entering, Tally tally) {
		book.end(system, release, entering.codes()).forEach(code -> tally.add(Change.ENDED, code));
	}
}
