package billing.invoicing.printing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/** Paper that is written from top to bottom, page after page, each text tagged with what it is. */
class Sheet implements Closeable {

	static final float LEFT = 56;
	static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;
	private static final float TOP = PDRectangle.A4.getHeight() - 60;
	private static final float BOTTOM = 70;

	private final PDDocument document = new PDDocument();
	private final Lettering lettering;
	private final Tags tags;
	private PDPage page;
	private PDPageContentStream content;
	private float y;

	Sheet(String title) throws IOException {
		this.lettering = Lettering.in(document);
		this.tags = new Tags(document, title);
		this.page = new PDPage(PDRectangle.A4);
		this.content = turn();
	}

	PDStructureElement whole() {
		return tags.document();
	}

	void line(String type, String text, float size) throws IOException {
		down(size * 1.5f);
		write(type, whole(), text, LEFT, RIGHT - LEFT, size);
	}

	/** A little room, on a new page where none is left. */
	void down(float height) throws IOException {
		y -= height;
		if (y < BOTTOM) {
			content.close();
			page = new PDPage(PDRectangle.A4);
			content = turn();
			y -= height;
		}
	}

	void write(String type, PDStructureElement parent, String text, float x, float width, float size)
			throws IOException {
		var properties = new COSDictionary();
		properties.setInt(COSName.MCID, tags.text(type, parent, page));
		content.beginMarkedContent(COSName.getPDFName(type), PDPropertyList.create(properties));
		content.beginText();
		content.setFont(lettering.font(), size);
		content.newLineAtOffset(x, y);
		content.showText(lettering.within(text, width, size));
		content.endText();
		content.endMarkedContent();
	}

	/** Ends at {@code right}. */
	void writeAmount(String type, PDStructureElement parent, String text, float right, float size)
			throws IOException {
		var width = lettering.width(text, size);
		write(type, parent, text, right - width, width + 1, size);
	}

	/** Says nothing, and is passed over by whoever reads aloud. */
	void rule() throws IOException {
		content.beginMarkedContent(COSName.ARTIFACT);
		content.setLineWidth(0.5f);
		content.moveTo(LEFT, y - 4);
		content.lineTo(RIGHT, y - 4);
		content.stroke();
		content.endMarkedContent();
	}

	byte[] finished() throws IOException {
		content.close();
		tags.finish();
		var bytes = new ByteArrayOutputStream();
		document.save(bytes);
		return bytes.toByteArray();
	}

	private PDPageContentStream turn() throws IOException {
		document.addPage(page);
		tags.start(page);
		y = TOP;
		return new PDPageContentStream(document, page);
	}

	@Override
	public void close() throws IOException {
		document.close();
	}
}
