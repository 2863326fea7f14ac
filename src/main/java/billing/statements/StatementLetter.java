package billing.statements;

import billing.invoicing.letters.Addressees;
import billing.invoicing.letters.Heading;
import billing.invoicing.printing.Letter;
import billing.invoicing.printing.Letter.Fact;
import billing.invoicing.printing.Printing;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A statement as it is sent. */
@Component
class StatementLetter {

	private static final List<String> HEADINGS = List.of("Invoice", "Due on", "Days overdue", "Open");

	private final ReadingStatements reading;
	private final Addressees addressees;
	private final Heading heading;
	private final Printing printing;

	StatementLetter(ReadingStatements reading, Addressees addressees, Heading heading, Printing printing) {
		this.reading = reading;
		this.addressees = addressees;
		this.heading = heading;
		this.printing = printing;
	}

	byte[] print(UUID statement) throws IOException {
		var it = reading.one(statement);
		var patient = addressees.patientOf(it.accountId());
		var facts = heading.of(patient);
		facts.add(new Fact("Date", it.issuedOn().toString()));
		var rows = it.lines().stream().map(line -> List.of(line.number(), line.dueOn().toString(),
				String.valueOf(line.daysOverdue()), line.open().value().toPlainString())).toList();
		var sums = List.of(new Fact("To be paid",
				it.total().currency().getCurrencyCode() + " " + it.total().value().toPlainString()));
		return printing.print(new Letter(heading.letterhead(), heading.envelope(patient),
				"%s of %s".formatted(it.message(), it.cycle()), facts, HEADINGS, rows, sums, heading.footer()));
	}
}
