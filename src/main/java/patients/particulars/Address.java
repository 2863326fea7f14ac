package patients.particulars;

import com.fasterxml.jackson.annotation.JsonProperty;
import concord.refusal.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import patients.identity.CleanText;

/** Where a person lives, works or gets letters. */
public record Address(@NotNull Use use, @Size(max = 5) @Nullable List<@NotBlank @Size(max = 200) String> lines,
		@Size(max = 100) @Nullable String city, @Size(max = 100) @Nullable String state,
		@Size(max = 20) @Nullable String postalCode,
		@Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code of two letters")
		@Schema(description = "ISO 3166, two letters") @Nullable String country, @Valid @Nullable Period period)
		implements ValueObject {

	/** FHIR's address-use. */
	public enum Use {
		@JsonProperty("home")
		HOME,
		@JsonProperty("work")
		WORK,
		@JsonProperty("temp")
		TEMP,
		@JsonProperty("old")
		OLD,
		@JsonProperty("billing")
		BILLING
	}

	private static final List<Use> FOR_LETTERS = List.of(Use.BILLING, Use.HOME, Use.TEMP, Use.WORK);

	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

	private static final int LONGEST_LINE = 200;

	private static final int LONGEST_PLACE = 100;

	private static final int LONGEST_CODE = 20;

	Address cleaned(String field) {
		if (Stream.of(lines, city, state, postalCode).allMatch(Objects::isNull)) {
			throw new Refusal.Invalid(field, "must say a line, a city, a state or a postal code");
		}
		if (country != null && !COUNTRIES.contains(country)) {
			throw new Refusal.Invalid(field + ".country", "is not a country's code");
		}
		if (period != null) {
			period.check(field + ".period");
		}
		return new Address(use, Each.of(lines, field + ".lines", (line, at) -> CleanText.of(line, at, LONGEST_LINE)),
				cleaned(city, field + ".city", LONGEST_PLACE), cleaned(state, field + ".state", LONGEST_PLACE),
				cleaned(postalCode, field + ".postalCode", LONGEST_CODE), country, period);
	}

	/** Where a letter about money goes: what still is, before what has an end; where bills are wanted, before home. */
	static Optional<Address> forLetters(@Nullable List<Address> known) {
		return Stream.ofNullable(known).flatMap(List::stream).filter(it -> FOR_LETTERS.contains(it.use))
				.min(Comparator.comparing(Address::ends).thenComparing(it -> FOR_LETTERS.indexOf(it.use)));
	}

	private boolean ends() {
		return period != null && period.end() != null;
	}

	/** As it stands on an envelope: {@code 1 Elm Street}, {@code Albany, NY 12203}, {@code US}. */
	List<String> envelope() {
		var region = Stream.of(state, postalCode).filter(Objects::nonNull).collect(Collectors.joining(" "));
		var place = Stream.of(city == null ? "" : city, region).filter(it -> !it.isEmpty())
				.collect(Collectors.joining(", "));
		return Stream.of(lines == null ? List.<String>of() : lines, List.of(place),
				country == null ? List.<String>of() : List.of(country)).flatMap(List::stream)
				.filter(it -> !it.isEmpty()).toList();
	}

	/** To compare by, where it says enough: {@code 12203 1 elm street}. */
	Optional<String> place() {
		return postalCode == null || lines == null || lines.isEmpty() ? Optional.empty()
				: Optional.of(CleanText.folded(postalCode + " " + lines.getFirst()).replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
	}

	private static @Nullable String cleaned(@Nullable String text, String field, int most) {
		return text == null ? null : CleanText.of(text, field, most);
	}
}
