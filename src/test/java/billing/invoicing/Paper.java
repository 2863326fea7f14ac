package billing.invoicing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What is printed, as it is sent. */
public final class Paper {

	private Paper() {
	}

	public static byte[] of(int port, String path) throws IOException, InterruptedException {
		var login = Base64.getEncoder().encodeToString("admin:admin-for-tests".getBytes());
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
				.header("Authorization", "Basic " + login).build();
		return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body();
	}

	public static String text(byte[] pdf) throws IOException {
		try (var document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}
}
