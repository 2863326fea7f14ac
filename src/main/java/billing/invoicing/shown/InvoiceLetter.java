package billing.invoicing.shown;

import billing.invoicing.letters.Addressees;
import billing.invoicing.letters.Heading;
import billing.invoicing.printing.Letter;
import billing.invoicing.printing.Letter.Fact;
import billing.invoicing.printing.Printing;
import billing.invoicing.shown.InvoiceView.Line;
import billing.money.Money;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An invoice as it is sent: with the hospital's letterhead, and with what is still to be paid. */
@Component
public class InvoiceLetter {

	static final List<String> HEADINGS = List.of("Date of service", "Code", "Quantity", "Amount");

	private final ReadingInvoices reading;
	private final Addressees addressees;
	private final Heading heading;
	private final Printing printing;

	InvoiceLetter(ReadingInvoices reading, Addressees addressees, Heading heading, Printing printing) {
		this.reading = reading;
		this.addressees = addressees;
		this.heading = heading;
		this.printing = printing;
	}

	public byte[] print(UUID invoice) throws IOException {
		var it = reading.one(invoice);
		var patient = addressees.patientOf(it.accountId());
		var rows = Objects.requireNonNull(it.lines()).stream().map(InvoiceLetter::row).toList();
		return printing.print(new Letter(heading.letterhead(), to(it, patient), title(it), facts(it, patient),
				HEADINGS, rows, sums(it), heading.footer()));
	}

	/** A payer's address is its own affair: claims and transfers go by its number. */
	private List<String> to(InvoiceView it, UUID patient) {
		return it.payerCode() == null ? heading.envelope(patient) : List.of();
	}

	private static String title(InvoiceView it) {
		return it.status().equals("cancelled") ? "Invoice %s (cancelled)".formatted(it.number())
				: "Invoice " + it.number();
	}

	private List<Fact> facts(InvoiceView it, UUID patient) {
		var facts = heading.of(patient);
		if (it.payerCode() != null) {
			facts.add(new Fact("Payer", it.payerCode()));
		}
		facts.add(new Fact("Date of invoice", it.issuedOn().toString()));
		facts.add(new Fact("To be paid by", it.dueOn().toString()));
		return facts;
	}

	private static List<String> row(Line line) {
		return row(line, line.credited() ? line.code() + " (credited)" : line.code());
	}

	static List<String> row(Line line, String code) {
		var quantity = line.unit().equals("1") ? line.quantity() : line.quantity() + " " + line.unit();
		return List.of(line.serviceDate().toString(), code, quantity, text(line.amount()));
	}

	private static List<Fact> sums(InvoiceView it) {
		var sums = new ArrayList<Fact>();
		sums.add(new Fact("Total", text(it.total())));
		taken("Credited", it.credited(), sums);
		taken("Let off", it.adjusted(), sums);
		taken("Paid", it.allocated(), sums);
		sums.add(new Fact("To be paid", it.open().currency().getCurrencyCode() + " " + text(it.open())));
		return sums;
	}

	private static void taken(String word, Money amount, List<Fact> sums) {
		if (amount.positive()) {
			sums.add(new Fact(word, "-" + text(amount)));
		}
	}

	private static String text(Money amount) {
		return amount.value().toPlainString();
	}
}
