package billing.invoicing.letters;

import billing.invoicing.printing.Letter.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands on top and at the bottom of everything the hospital sends about money. */
@Component
public class Heading {

	private final Addressees addressees;
	private final InvoiceSettings settings;
	private final JdbcClient jdbc;

	Heading(Addressees addressees, InvoiceSettings settings, JdbcClient jdbc) {
		this.addressees = addressees;
		this.settings = settings;
		this.jdbc = jdbc;
	}

	public List<String> letterhead() {
		return settings.letterhead();
	}

	public String footer() {
		return settings.footer();
	}

	/** Whom it is about; where billing has not heard the name, the id. More may be added to it. */
	@Transactional(readOnly = true)
	public List<Fact> of(UUID patient) {
		return addressees.of(patient).<List<Fact>>map(it -> new ArrayList<>(List.of(new Fact("Patient", it.name()),
						new Fact("Medical record number", it.mrn()))))
				.orElseGet(() -> new ArrayList<>(List.of(new Fact("Patient", patient.toString()))));
	}

	@Transactional(readOnly = true)
	public List<Fact> accountOf(UUID account) {
		return of(jdbc.sql("select billing.survivor_of(patient_id) from billing.account where account_id = :account")
				.param("account", account).query(UUID.class).single());
	}
}
