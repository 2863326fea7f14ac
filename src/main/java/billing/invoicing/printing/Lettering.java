package billing.invoicing.printing;

import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/** The one font, put into the document: Latin, Greek and Cyrillic. What it has no letter for shows as a box. */
record Lettering(PDFont font, CmapLookup letters) {

	private static final String LIBERATION = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
	private static final int UNKNOWN = '\u25A1';

	static Lettering in(PDDocument document) throws IOException {
		var bytes = new ClassPathResource(LIBERATION).getContentAsByteArray();
		var face = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
		return new Lettering(PDType0Font.load(document, face, true), face.getUnicodeCmapLookup());
	}

	/** {@code text} as far as there are letters for it. */
	String readable(String text) {
		return text.codePoints().map(it -> letters.getGlyphId(it) == 0 ? UNKNOWN : it)
				.filter(it -> letters.getGlyphId(it) != 0)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	float width(String text, float size) throws IOException {
		return font.getStringWidth(readable(text)) / 1000 * size;
	}

	/** Cut to a width, so that no cell runs into the next. */
	String within(String text, float width, float size) throws IOException {
		var cut = readable(text);
		while (cut.length() > 1 && width(cut, size) > width) {
			cut = cut.substring(0, cut.length() - 1);
		}
		return cut;
	}
}
