package billing.pricing.packages;

import billing.pricing.lists.Cells;
import billing.pricing.lists.Layout;
import billing.pricing.lists.Table;
import billing.pricing.packages.PackageRow.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What a list of packages looks like, and where packages are kept. */
final class PackageList {

	private static final int LONGEST_SYSTEM = 200;
	private static final int LONGEST_CODE = 64;

	static final Layout<PackageRow> LAYOUT = new Layout<>("package", List.of("system", "code", "covered_system",
			"covered_code", "effective_from", "effective_to", "description"), List.of(), PackageList::said);

	static final Table<PackageRow> TABLE = new Table<>("package", "package_id", "code", it -> it.key().code(),
			List.of("system", "code", "covered_system", "covered_code"),
			it -> List.of(it.key().system(), it.key().code(), it.key().coveredSystem(), it.key().coveredCode()),
			PackageRow::description, (row, number) -> stored(row));

	private PackageList() {
	}

	private static PackageRow said(Cells cells) {
		var key = new Key(cells.text("system", LONGEST_SYSTEM), cells.text("code", LONGEST_CODE),
				cells.text("covered_system", LONGEST_SYSTEM), cells.text("covered_code", LONGEST_CODE));
		cells.expect(!key.system().equals(key.coveredSystem()) || !key.code().equals(key.coveredCode()),
				"covered_code", "must not be the act that covers it");
		var from = cells.from();
		return new PackageRow(cells.line(), key, from, cells.to(from), cells.description());
	}

	private static PackageRow stored(ResultSet row) throws SQLException {
		var key = new Key(row.getString("system"), row.getString("code"), row.getString("covered_system"),
				row.getString("covered_code"));
		return new PackageRow(0, key, row.getObject("effective_from", LocalDate.class),
				row.getObject("effective_to", LocalDate.class), row.getString("description"));
	}
}
