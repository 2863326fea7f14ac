package billing.pricing.packages;

import billing.pricing.lists.Said;
import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;

/** One line of a list of packages: an act, and one that it covers when done in the same visit. */
record PackageRow(int line, Key key, LocalDate from, LocalDate to, String description)
		implements ValueObject, Said<PackageRow> {

	record Key(String system, String code, String coveredSystem, String coveredCode) implements ValueObject {

		@Override
		public String toString() {
			return "%s|%s covers %s|%s".formatted(system, code, coveredSystem, coveredCode);
		}
	}

	@Override
	public PackageRow until(LocalDate last, int line) {
		return new PackageRow(line, key, from, last, description);
	}

	@Override
	public String facts() {
		return description.isEmpty() ? "covered" : "covered: " + description;
	}
}
