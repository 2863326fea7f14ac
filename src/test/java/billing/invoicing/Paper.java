package billing.invoicing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** An invoice as it is printed. */
final class Paper {

	private Paper() {
	}

	static byte[] of(int port, UUID invoice) throws IOException, InterruptedException {
		var login = Base64.getEncoder().encodeToString("admin:admin-for-tests".getBytes());
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/billing/invoices/" + invoice
				+ "/pdf")).header("Authorization", "Basic " + login).build();
		return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body();
	}

	static String text(byte[] pdf) throws IOException {
		try (var document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}
}
