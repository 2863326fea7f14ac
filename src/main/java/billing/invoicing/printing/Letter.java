package billing.invoicing.printing;

import java.util.List;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What stands on a printed bill, as texts.
 *
 * @param letterhead the hospital, line by line
 * @param to         whom it goes to, as on an envelope; empty where nobody knows
 * @param title      what it is, with its number
 * @param facts      what is to know, as a word and its value
 * @param headings   of the table; the last column holds amounts
 * @param rows       each with as many cells as there are headings
 * @param sums       below the table, as a word and an amount; the last one is what is to be paid
 */
public record Letter(List<String> letterhead, List<String> to, String title, List<Fact> facts,
		List<String> headings, List<List<String>> rows, List<Fact> sums, String footer) implements ValueObject {

	public record Fact(String word, String value) {
	}
}
