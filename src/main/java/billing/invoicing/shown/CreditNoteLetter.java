package billing.invoicing.shown;

import billing.invoicing.letters.Addressees;
import billing.invoicing.letters.Heading;
import billing.invoicing.printing.Letter;
import billing.invoicing.printing.Letter.Fact;
import billing.invoicing.printing.Printing;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A credit note as it is sent: to whom its invoice went. It asks for nothing, so it does not say how to pay. */
@Component
class CreditNoteLetter {

	private final ReadingCreditNotes reading;
	private final Addressees addressees;
	private final Heading heading;
	private final Printing printing;

	CreditNoteLetter(ReadingCreditNotes reading, Addressees addressees, Heading heading, Printing printing) {
		this.reading = reading;
		this.addressees = addressees;
		this.heading = heading;
		this.printing = printing;
	}

	byte[] print(UUID note) throws IOException {
		var it = reading.one(note);
		var patient = addressees.patientOf(it.accountId());
		var to = it.payerCode() == null ? heading.envelope(patient) : List.<String>of();
		var rows = it.lines().stream().map(line -> InvoiceLetter.row(line, line.code())).toList();
		var sums = List.of(new Fact("Credited",
				it.total().currency().getCurrencyCode() + " " + it.total().value().toPlainString()));
		return printing.print(new Letter(heading.letterhead(), to, "Credit note " + it.number(), facts(it, patient),
				InvoiceLetter.HEADINGS, rows, sums, ""));
	}

	private List<Fact> facts(CreditNoteView it, UUID patient) {
		var facts = heading.of(patient);
		if (it.payerCode() != null) {
			facts.add(new Fact("Payer", it.payerCode()));
		}
		facts.add(new Fact("Invoice", it.invoiceNumber()));
		facts.add(new Fact("Date of credit note", it.issuedOn().toString()));
		facts.add(new Fact("Reason", it.reason()));
		return facts;
	}
}
