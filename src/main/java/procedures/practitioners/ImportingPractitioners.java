package procedures.practitioners;

import concord.csv.Imported;
import concord.csv.Revision;
import concord.csv.Sheet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A staff list is taken over as a whole or not at all, and on trial first, if wanted. Who is not on it stays. */
@Component
class ImportingPractitioners {

	static final List<String> COLUMNS = List.of("code", "npi", "family", "given", "taxonomy", "active",
			"start", "end");

	private final Practitioners practitioners;

	ImportingPractitioners(Practitioners practitioners) {
		this.practitioners = practitioners;
	}

	@Transactional
	Imported enter(byte[] csv, boolean dryRun) {
		var sheet = Sheet.read(csv, COLUMNS, PractitionerDetails::of);
		practitioners.lock();
		sheet.expectOnce("code", PractitionerDetails::code);
		sheet.expectOnce("npi", PractitionerDetails::npi);
		expectOwnNumbers(sheet);
		sheet.expectSound();
		var present = practitioners.coded(sheet.said().stream().map(PractitionerDetails::code).toList()).entrySet()
				.stream().collect(Collectors.toMap(it -> it.getKey(), it -> it.getValue().details()));
		var revision = Revision.of(sheet.said(), present, PractitionerDetails::code);
		if (!dryRun) {
			revision.news().forEach(practitioners::addOrChange);
		}
		return revision.told(dryRun);
	}

	private void expectOwnNumbers(Sheet<PractitionerDetails> sheet) {
		var holders = practitioners.numbered(sheet.said().stream().map(PractitionerDetails::npiText)
				.filter(Objects::nonNull).toList());
		for (var line : sheet.lines()) {
			var holder = holders.get(String.valueOf(line.said().npiText()));
			if (holder != null && !holder.details().code().equals(line.said().code())) {
				sheet.fault(line, "npi", "is another's: " + holder.details().code().code());
			}
		}
	}
}
