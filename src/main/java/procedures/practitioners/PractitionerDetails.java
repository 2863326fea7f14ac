package procedures.practitioners;

import concord.csv.Row;
import concord.refusal.Refusal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.naming.DisplayName;
import procedures.naming.LocalCode;
import procedures.naming.Npi;

/**
 * What is recorded of a practitioner.
 *
 * @param code     the staff number
 * @param npi      {@code null} for who bills under nobody's number, e.g. an aide
 * @param taxonomy what they are specialised in (NUCC Health Care Provider Taxonomy), e.g. {@code 208600000X}
 */
public record PractitionerDetails(LocalCode code, @Nullable Npi npi, DisplayName family, List<DisplayName> given,
		@Nullable String taxonomy, boolean active) implements ValueObject {

	private static final Pattern TAXONOMY = Pattern.compile("[0-9A-Z]{9}X");
	private static final int MOST_GIVEN = 10;

	public PractitionerDetails {
		given = List.copyOf(given);
		if (given.size() > MOST_GIVEN) {
			throw new Refusal.Invalid("name.given", "must be at most %d names".formatted(MOST_GIVEN));
		}
		if (taxonomy != null && !TAXONOMY.matcher(taxonomy).matches()) {
			throw new Refusal.Invalid("taxonomy", "must be a NUCC taxonomy code, such as 208600000X");
		}
	}

	static PractitionerDetails of(Row row) {
		var given = row.optional("given");
		return new PractitionerDetails(new LocalCode(row.text("code")), Npi.ofNullable(row.optional("npi")),
				DisplayName.of("family", row.text("family")), given == null ? List.of() : List.of(DisplayName.of("given", given)),
				row.optional("taxonomy"), row.unlessDenied("active"));
	}

	/** As a ward list shows it: {@code Grey, Meredith}. */
	public String listed() {
		return Stream.of(family.name(), given.stream().map(DisplayName::name).collect(Collectors.joining(" ")))
				.filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
	}

	public @Nullable String npiText() {
		return npi == null ? null : npi.npi();
	}
}
