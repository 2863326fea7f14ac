package procedures.practitioners;

import concord.csv.Row;
import concord.refusal.Refusal;
import java.time.LocalDate;
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
 * @param tenure   what was done before its end, but is told later, is theirs all the same
 */
public record PractitionerDetails(LocalCode code, @Nullable Npi npi, DisplayName family, List<DisplayName> given,
		@Nullable String taxonomy, boolean active, Tenure tenure) implements ValueObject {

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
				DisplayName.of("family", row.text("family")),
				given == null ? List.of() : List.of(DisplayName.of("given", given)),
				row.optional("taxonomy"), row.unlessDenied("active"),
				new Tenure(row.day("start"), row.day("end")));
	}

	/** Whether they treat here on that day. Who is inactive without a last day is so on every day. */
	public boolean treatsOn(LocalDate day) {
		return treatsWithin(day, day);
	}

	/** Whether they treat here on one of these days at least. */
	public boolean treatsWithin(LocalDate first, LocalDate last) {
		return (active || tenure.end() != null) && tenure.meets(first, last);
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
