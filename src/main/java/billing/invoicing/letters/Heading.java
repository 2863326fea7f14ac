package billing.invoicing.letters;

import billing.invoicing.printing.Letter.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What stands on top and at the bottom of everything the hospital sends about money. */
@Component
public class Heading {

	private final Addressees addressees;
	private final InvoiceSettings settings;

	Heading(Addressees addressees, InvoiceSettings settings) {
		this.addressees = addressees;
		this.settings = settings;
	}

	public List<String> letterhead() {
		return settings.letterhead();
	}

	public String footer() {
		return settings.footer();
	}

	/** Whom it is about; where billing has not heard the name, the id. More may be added to it. */
	public List<Fact> of(UUID patient) {
		return addressees.of(patient).<List<Fact>>map(it -> new ArrayList<>(List.of(new Fact("Patient", it.patient()),
						new Fact("Medical record number", it.mrn()))))
				.orElseGet(() -> new ArrayList<>(List.of(new Fact("Patient", patient.toString()))));
	}

	/** The guarantor's; empty where billing has not heard of the patient. */
	public List<String> envelope(UUID patient) {
		return addressees.of(patient).map(Addressee::envelope).orElse(List.of());
	}
}
