package patients.particulars;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import patients.events.ResponsibleParty;
import patients.identity.CleanText;

/**
 * What is known about a person beside who it is; all of it optional. What was not said is {@code null}: in a
 * correction that leaves it as it was, and an empty list takes away what was there.
 *
 * @param names       other than the official one
 * @param language    in which to speak, BCP 47
 */
public record Particulars(@Nullable String prefix, @Nullable String suffix, @Nullable List<HumanName> names,
		@Nullable BirthSex birthSex, @Nullable SexParameter sexParameter, @Nullable GenderIdentity genderIdentity,
		@Nullable List<Address> addresses, @Nullable List<Telecom> telecom, @Nullable String language,
		@Nullable Boolean interpreterNeeded, @Nullable List<Contact> contacts, @Nullable Guarantor guarantor)
		implements ValueObject {

	public static final Particulars NONE =
			new Particulars(null, null, null, null, null, null, null, null, null, null, null, null);

	private static final int LONGEST_TITLE = 50;

	/** As they are kept: refused where they cannot be, by field. */
	public Particulars cleaned(PhoneNumbers numbers) {
		return new Particulars(title(prefix, "name.prefix"), title(suffix, "name.suffix"),
				Each.of(names, "names", HumanName::cleanedWithUse), birthSex, sexParameter, genderIdentity,
				Each.of(addresses, "addresses", Address::cleaned),
				Each.of(telecom, "telecom", (it, at) -> it.cleaned(at, numbers)),
				language == null ? null : Languages.cleaned(language, "language"), interpreterNeeded,
				Each.of(contacts, "contacts", (it, at) -> it.cleaned(at, numbers)),
				guarantor == null ? null : guarantor.cleaned(numbers));
	}

	private static @Nullable String title(@Nullable String text, String field) {
		return text == null ? null : CleanText.of(text, field, LONGEST_TITLE);
	}

	/** These, and where nothing was said what was there before. Titles belong to the name, which is said anew. */
	public Particulars over(Particulars before) {
		return new Particulars(prefix, suffix, either(names, before.names), either(birthSex, before.birthSex),
				either(sexParameter, before.sexParameter), either(genderIdentity, before.genderIdentity),
				either(addresses, before.addresses), either(telecom, before.telecom),
				either(language, before.language), either(interpreterNeeded, before.interpreterNeeded),
				either(contacts, before.contacts), either(guarantor, before.guarantor));
	}

	/** Who answers for what no payer pays: the guarantor, or the patient, who is called {@code own}. */
	public ResponsibleParty answersForBills(String own) {
		return guarantor == null || guarantor.name() == null
				? new ResponsibleParty("self", own, Address.forLetters(addresses).map(Address::envelope).orElse(List.of()))
				: guarantor.answersForBills(guarantor.name());
	}

	private static <T> @Nullable T either(@Nullable T said, @Nullable T before) {
		return said == null ? before : said;
	}

	/** What the person is called beside the official name. */
	public Stream<String> otherNames() {
		return Stream.ofNullable(names).flatMap(List::stream).flatMap(HumanName::names);
	}

	/**
	 * Where the person is reached: numbers as they are dialled, addresses of mail in small letters, and of places by
	 * postal code and first line.
	 */
	public Stream<String> reach(PhoneNumbers numbers) {
		var dialled = Stream.ofNullable(telecom).flatMap(List::stream).flatMap(it -> it.isNumber()
				? numbers.dialled(it.value()).stream() : Stream.of(it.value().toLowerCase(Locale.ROOT)));
		var places = Stream.ofNullable(addresses).flatMap(List::stream).flatMap(it -> it.place().stream());
		return Stream.concat(dialled, places);
	}
}
