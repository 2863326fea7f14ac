package billing.invoicing.printing;

import billing.invoicing.printing.Letter.Fact;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.springframework.stereotype.Component;

/** Sets a letter as PDF, with a table whose last column is amounts. */
@Component
public class Printing {

	private static final float SIZE = 9.5f;
	private static final float ENVELOPE = 11;
	private static final float AMOUNT = 90;

	/** Only memory is written to: what fails is a fault of ours. */
	public byte[] print(Letter letter) throws IOException {
		var sheet = new Sheet(letter.title());
		try {
			head(sheet, letter);
			table(sheet, letter);
			sums(sheet, letter.sums());
			sheet.down(20);
			for (var line : letter.footer().lines().toList()) {
				sheet.line("P", line, SIZE);
			}
			return sheet.finished();
		}
		finally {
			sheet.close();
		}
	}

	private static void head(Sheet sheet, Letter letter) throws IOException {
		for (var line : letter.letterhead()) {
			sheet.line("P", line, line.equals(letter.letterhead().getFirst()) ? 13 : SIZE);
		}
		sheet.down(30);
		for (var line : letter.to()) {
			sheet.line("P", line, ENVELOPE);
		}
		sheet.down(letter.to().isEmpty() ? 0 : 30);
		sheet.line("H1", letter.title(), 18);
		sheet.down(10);
		for (var fact : letter.facts()) {
			sheet.line("P", fact.word() + ": " + fact.value(), SIZE);
		}
		sheet.down(20);
	}

	private static void table(Sheet sheet, Letter letter) throws IOException {
		var table = Tags.group("Table", sheet.whole());
		row(sheet, Tags.group("TR", table), "TH", letter.headings());
		sheet.rule();
		sheet.down(4);
		for (var cells : letter.rows()) {
			row(sheet, Tags.group("TR", table), "TD", cells);
		}
		sheet.rule();
		sheet.down(6);
	}

	private static void row(Sheet sheet, PDStructureElement row, String type, List<String> cells)
			throws IOException {
		sheet.down(SIZE * 1.6f);
		var width = (Sheet.RIGHT - Sheet.LEFT - AMOUNT) / (cells.size() - 1);
		for (var i = 0; i < cells.size() - 1; i++) {
			sheet.write(type, row, cells.get(i), Sheet.LEFT + i * width, width - 8, SIZE);
		}
		sheet.writeAmount(type, row, cells.getLast(), Sheet.RIGHT, SIZE);
	}

	private static void sums(Sheet sheet, List<Fact> sums) throws IOException {
		var list = Tags.group("Table", sheet.whole());
		for (var sum : sums) {
			var size = sum.equals(sums.getLast()) ? 12 : SIZE;
			sheet.down(size * 1.6f);
			var row = Tags.group("TR", list);
			sheet.write("TH", row, sum.word(), Sheet.LEFT + 220, 170, size);
			sheet.writeAmount("TD", row, sum.value(), Sheet.RIGHT, size);
		}
	}
}
