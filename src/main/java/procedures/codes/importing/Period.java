package procedures.codes.importing;

import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;
import procedures.codes.files.CodeRow;
import procedures.codes.files.CodeUse;

/** What a code means, from the day {@code from} to the day {@code to}, inclusive. */
record Period(LocalDate from, LocalDate to, String display, CodeUse use) implements ValueObject {

	static Period of(CodeRow row) {
		return new Period(row.from(), row.to(), row.display(), row.use());
	}

	Period since(LocalDate day) {
		return new Period(day, to, display, use);
	}

	Period until(LocalDate day) {
		return new Period(from, day, display, use);
	}

	boolean means(Period other) {
		return display.equals(other.display) && use == other.use;
	}

	boolean overlaps(Period other) {
		return !from.isAfter(other.to) && !other.from.isAfter(to);
	}
}
