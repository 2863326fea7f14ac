package billing.invoicing.printing;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * What each text is, in reading order (ISO 32000-1, 14.8): so a screen reader finds the heading, the table and
 * its cells.
 */
class Tags {

	private final PDStructureTreeRoot root = new PDStructureTreeRoot();
	private final PDStructureElement document = new PDStructureElement("Document", root);
	private final COSArray pages = new COSArray();
	private COSArray onPage = new COSArray();
	private int number = -1;

	Tags(PDDocument pdf, String title) {
		var catalog = pdf.getDocumentCatalog();
		var mark = new PDMarkInfo();
		mark.setMarked(true);
		catalog.setMarkInfo(mark);
		catalog.setLanguage("en");
		catalog.setStructureTreeRoot(root);
		catalog.setViewerPreferences(new PDViewerPreferences(new COSDictionary()));
		catalog.getViewerPreferences().setDisplayDocTitle(true);
		pdf.getDocumentInformation().setTitle(title);
		root.appendKid(document);
	}

	void start(PDPage page) {
		number++;
		onPage = new COSArray();
		page.setStructParents(number);
		pages.add(COSInteger.get(number));
		pages.add(onPage);
	}

	PDStructureElement document() {
		return document;
	}

	static PDStructureElement group(String type, PDStructureElement parent) {
		var element = new PDStructureElement(type, parent);
		parent.appendKid(element);
		return element;
	}

	/** A text of that type; its number on the page. */
	int text(String type, PDStructureElement parent, PDPage page) {
		var element = group(type, parent);
		var id = onPage.size();
		element.setPage(page);
		element.getCOSObject().setInt(COSName.K, id);
		onPage.add(element);
		return id;
	}

	void finish() {
		var numbers = new COSDictionary();
		numbers.setItem(COSName.NUMS, pages);
		root.setParentTree(new PDNumberTreeNode(numbers, PDParentTreeValue.class));
		root.setParentTreeNextKey(number + 1);
	}
}
