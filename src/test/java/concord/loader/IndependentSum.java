package concord.loader;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;

/**
 * What all accounts of an export must add up to, from its procedures and the price list alone, by plain code
 * that shares nothing with what it checks: one price for each row, for each is one act of quantity one.
 */
record IndependentSum(long acts, BigDecimal total) {

	static IndependentSum of(Path procedures, Path prices) throws IOException {
		var price = new HashMap<String, BigDecimal>();
		try (var rows = CsvReader.builder().ofNamedCsvRecord(prices)) {
			rows.forEach(row -> price.put(row.getField("code"), new BigDecimal(row.getField("amount"))));
		}
		var acts = 0L;
		var total = BigDecimal.ZERO;
		try (var rows = CsvReader.builder().ofNamedCsvRecord(procedures)) {
			for (var row : rows) {
				acts++;
				total = total.add(price.get(row.getField("CODE")));
			}
		}
		return new IndependentSum(acts, total);
	}
}
