package billing.invoicing.shown;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Credit notes over the web. */
@RestController
@RequestMapping("/billing/credit-notes")
class CreditNoteController {

	private final ReadingCreditNotes reading;
	private final CreditNoteLetter letter;

	CreditNoteController(ReadingCreditNotes reading, CreditNoteLetter letter) {
		this.reading = reading;
		this.letter = letter;
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readCreditNote", summary = "Read a credit note")
	CreditNoteView read(@PathVariable UUID id) {
		return reading.one(id);
	}

	@GetMapping(path = "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
	@Operation(operationId = "printCreditNote", summary = "Print a credit note")
	byte[] print(@PathVariable UUID id) throws IOException {
		return letter.print(id);
	}
}
