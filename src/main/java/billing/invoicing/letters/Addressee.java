package billing.invoicing.letters;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who a bill is about, and whom it goes to.
 *
 * @param patient      their name
 * @param relationship what the guarantor is to the patient, as {@code patients.events.ResponsibleParty} says it
 * @param guarantor    the guarantor's name
 * @param address      the guarantor's, line by line, may be empty
 */
public record Addressee(String mrn, String patient, String relationship, String guarantor, List<String> address) {

	public List<String> envelope() {
		return Stream.concat(Stream.of(guarantor), address.stream()).toList();
	}
}
