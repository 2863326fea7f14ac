package billing.invoicing.letters;

import concord.refusal.Setting;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the hospital bills.
 *
 * @param series       before the number of an invoice
 * @param creditSeries before the number of a credit note; another one
 * @param daysToPay    from the issue on
 * @param letterhead   the hospital, line by line, as it stands on top of its invoices
 * @param footer       how to pay, below them
 */
@ConfigurationProperties("concord.invoices")
public record InvoiceSettings(@DefaultValue("INV") String series, @DefaultValue("CRN") String creditSeries,
		@DefaultValue("30") int daysToPay, @DefaultValue("The hospital") List<String> letterhead,
		@DefaultValue("") String footer) {

	public InvoiceSettings {
		Setting.require(series.matches("[A-Z0-9-]{1,10}"),
				"concord.invoices.series is not 1 to 10 of A to Z, 0 to 9 and -");
		Setting.require(creditSeries.matches("[A-Z0-9-]{1,10}"),
				"concord.invoices.credit-series is not 1 to 10 of A to Z, 0 to 9 and -");
		Setting.require(!series.equals(creditSeries), "concord.invoices.credit-series is the series of the invoices");
		Setting.require(daysToPay >= 0 && daysToPay <= 365, "concord.invoices.days-to-pay is not from 0 to 365");
		Setting.require(!letterhead.isEmpty() && letterhead.size() <= 8,
				"concord.invoices.letterhead is not 1 to 8 lines");
	}
}
