package procedures.codes.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import procedures.codes.files.CodeRow;
import procedures.codes.importing.CodeBook.Key;

/**
 * The rows of one file on their way into the book. All rows of a code stand together; so many codes at a time
 * are compared with what is known and written.
 */
class Entering {

	private static final int AT_ONCE = 1000;

	private final CodeBook book;
	private final Systems systems;
	private final @Nullable LocalDate release;
	private final Tally tally;
	private final Map<Key, Integer> named = new HashMap<>();
	private final Set<String> loaded = new HashSet<>();
	private final Map<Key, List<CodeRow>> waiting = new LinkedHashMap<>();

	Entering(CodeBook book, Systems systems, @Nullable LocalDate release, Tally tally) {
		this.book = book;
		this.systems = systems;
		this.release = release;
		this.tally = tally;
	}

	void take(CodeRow row) {
		tally.row();
		var key = new Key(row.system(), row.code());
		var together = waiting.get(key);
		var before = named.putIfAbsent(key, row.line());
		if (before != null && (release != null || together == null)) {
			tally.broken().add(row.line(), "names %s, as line %d does%s".formatted(row.code(), before,
					release == null ? "; the lines of a code stand together" : ""));
			return;
		}
		if (together == null && waiting.size() == AT_ONCE) {
			flush();
		}
		waiting.computeIfAbsent(key, it -> new ArrayList<>()).add(row);
	}

	/** Compares and writes what waits. */
	void flush() {
		waiting.keySet().forEach(this::load);
		var known = book.known(waiting.keySet());
		var histories = new LinkedHashMap<Key, CodeHistory>();
		waiting.forEach((key, rows) -> {
			var history = new CodeHistory(known.getOrDefault(key, List.of()));
			rows.forEach(row -> tally.add(enter(history, row), row.code()));
			if (consistent(history, rows)) {
				histories.put(key, history);
			}
		});
		book.write(histories);
		waiting.clear();
	}

	/** The codes of the file. */
	Collection<String> codes() {
		return named.keySet().stream().map(Key::code).toList();
	}

	private void load(Key key) {
		if (loaded.add(key.system())) {
			systems.loaded(key.system(), release);
		}
	}

	private CodeHistory.Change enter(CodeHistory history, CodeRow row) {
		return release == null ? history.listed(Period.of(row)) : history.release(Period.of(row), release);
	}

	private boolean consistent(CodeHistory history, List<CodeRow> rows) {
		var later = history.overlapping();
		if (later != null) {
			var line = rows.stream().filter(it -> it.from().equals(later.from())).findFirst().orElse(rows.getLast());
			tally.broken().add(line.line(), "%s has two meanings on %s: end the earlier period first"
					.formatted(line.code(), later.from()));
		}
		return later == null;
	}
}
