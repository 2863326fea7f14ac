package billing.invoicing.printing;

import static org.assertj.core.api.Assertions.assertThat;

import billing.invoicing.printing.Letter.Fact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A bill on paper can be read, by eye and aloud. */
class PrintingTests {

	@Test
	void setsEveryRowOnAsManyPagesAsItTakes() throws Exception {
		try (var pdf = Loader.loadPDF(printed(120))) {
			var text = new PDFTextStripper().getText(pdf);

			assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
			assertThat(text).contains("Łukasz Żółć", "Ελένη", "Zofia Żółć", "Albany, NY 12203", "710824005-119", "To be paid", "USD 120.00");
		}
	}

	@Test
	void tellsAReaderWhatIsWhat() throws Exception {
		try (var pdf = Loader.loadPDF(printed(3))) {
			var catalog = pdf.getDocumentCatalog();

			assertThat(catalog.getMarkInfo().isMarked()).isTrue();
			assertThat(catalog.getLanguage()).isEqualTo("en");
			assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
			assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Invoice INV-000017");
			assertThat(catalog.getStructureTreeRoot().getCOSObject().toString()).isNotEmpty();
			assertThat(pdf.getPage(0).getStructParents()).isZero();
		}
	}

	/** One letter that no font has must not keep a bill from being sent. */
	@Test
	void showsABoxForWhatItHasNoLetterFor() throws Exception {
		var letter = new Letter(List.of("病院"), List.of("李"), "Invoice", List.of(), List.of("Code", "Amount"), List.of(),
				List.of(), "");

		try (var pdf = Loader.loadPDF(new Printing().print(letter))) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("Invoice");
		}
	}

	private static byte[] printed(int rows) throws Exception {
		var lines = IntStream.range(0, rows).mapToObj(i -> List.of("2025-03-01", "710824005-" + i, "1", "1.00"))
				.toList();
		var pdf = new Printing().print(new Letter(
				List.of("St. Elsewhere Hospital", "1 Main Street, Springfield", "Tax id 12-3456789"),
				List.of("Zofia Żółć", "1 Elm Street", "Albany, NY 12203"), "Invoice INV-000017",
				List.of(new Fact("Patient", "Łukasz Żółć"), new Fact("Payer", "Ελένη"), new Fact("To be paid by", "2025-05-01")),
				List.of("Date of service", "Code", "Quantity", "Amount"), lines,
				List.of(new Fact("Total", rows + ".00"), new Fact("To be paid", "USD " + rows + ".00")),
				"Please pay to account 12345678 and name the number of the invoice.\nQuestions: 555-0100"));
		Files.write(Path.of("target/invoice-%d.pdf".formatted(rows)), pdf);
		return pdf;
	}
}
