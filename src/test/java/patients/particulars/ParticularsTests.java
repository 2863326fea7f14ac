package patients.particulars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import concord.refusal.Refusal;
import concord.web.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import patients.events.ResponsibleParty;

class ParticularsTests {

	private static final PhoneNumbers NUMBERS = new PhoneNumbers(Locale.of("", "US"));

	private static Particulars reached(Telecom... telecom) {
		return new Particulars(null, null, null, null, null, null, null, List.of(telecom), null, null, null, null);
	}

	private static Particulars speaking(String language) {
		return new Particulars(null, null, null, null, null, null, null, null, language, null, null, null);
	}

	private static Telecom phone(String value) {
		return new Telecom(Telecom.System.PHONE, value, Telecom.Use.HOME, 1);
	}

	@ParameterizedTest
	@CsvSource({"(212) 555-0100,+12125550100", "212.555.0100,+12125550100", "1-212-555-0100,+12125550100",
			"+1 212 555 0100 ext. 5,+12125550100;ext=5", "+49 30 901820,+4930901820", "011 44 20 7946 0018,+442079460018"})
	void keepOneNumberInOneForm(String said, String kept) {
		var cleaned = reached(phone(said)).cleaned(NUMBERS);

		assertThat(cleaned.telecom()).containsExactly(phone(kept));
		assertThat(cleaned.cleaned(NUMBERS)).isEqualTo(cleaned);
		assertThat(cleaned.reach(NUMBERS)).containsExactly(kept.replaceFirst(";.*", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = {"12", "not a number", "555-0100-555-0100-555", "+999 1"})
	void refuseWhatNobodyCanDial(String said) {
		assertThatExceptionOfType(Refusal.Invalid.class)
				.isThrownBy(() -> reached(phone("212 555 0100"), phone(said)).cleaned(NUMBERS))
				.satisfies(it -> assertThat(it.field()).isEqualTo("telecom[1].value"));
	}

	@ParameterizedTest
	@CsvSource({"ana@example.org,true", "ana.rivera+x@mail.example.org,true", "ana@example,false", "ana,false",
			"a b@example.org,false", "@example.org,false", "ana@.org,false"})
	void knowAnAddressOfMailFromNone(String said, boolean good) {
		var telecom = reached(new Telecom(Telecom.System.EMAIL, said, null, null));

		if (good) {
			assertThat(telecom.cleaned(NUMBERS)).isEqualTo(telecom);
		}
		else {
			assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> telecom.cleaned(NUMBERS));
		}
	}

	@ParameterizedTest
	@CsvSource({"es,es", "ES-mx,es-MX", "zh-hans,zh-Hans", "ase,ase"})
	void sayLanguagesAsBcp47Does(String said, String kept) {
		assertThat(speaking(said).cleaned(NUMBERS).language()).isEqualTo(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = {"xx", "Spanish, mostly", "e", "es_MX_", "x-private"})
	void refuseWhatIsNoLanguage(String said) {
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> speaking(said).cleaned(NUMBERS))
				.satisfies(it -> assertThat(it.field()).isEqualTo("language"));
	}

	@Test
	void leaveAsItWasWhatIsNotSaid() {
		var before = reached(phone("+12125550100")).over(speaking("es"));

		assertThat(Particulars.NONE.over(before)).isEqualTo(before);
		assertThat(speaking("en").over(before).telecom()).containsExactly(phone("+12125550100"));
		assertThat(reached().over(before).telecom()).isEmpty();
		assertThat(reached().over(before).language()).isEqualTo("es");
	}

	@Test
	void areStoredAsTheyAre() {
		var name = new HumanName(HumanName.Use.MAIDEN, "Núñez", null, new Period(null, LocalDate.of(2001, 5, 5)));
		var guarantor = new Guarantor(Guarantor.Relationship.PARENT, name, PartialDate.of("1955-03"),
				List.of(phone("+12125550100")), null);
		var all = new Particulars("Dr.", "Jr.", List.of(name), BirthSex.F, SexParameter.FEMALE_TYPICAL,
				GenderIdentity.NON_BINARY, List.of(), List.of(phone("+12125550100")), "es", true,
				List.of(new Contact(Contact.Role.NEXT_OF_KIN, "mother", name, null, null)), guarantor);
		var stored = new ParticularsAsText();

		assertThat(stored.convertToEntityAttribute(stored.convertToDatabaseColumn(all))).isEqualTo(all);
		assertThat(stored.convertToDatabaseColumn(Particulars.NONE)).isEqualTo("{}");
		assertThat(stored.convertToDatabaseColumn(all)).contains("\"maiden\"", "\"1955-03\"", "\"non-binary\"");
	}

	@Test
	void nameTheGuarantorUnlessItIsThePatient() {
		var self = new Guarantor(Guarantor.Relationship.SELF, null, null, null, null);
		var nobody = new Guarantor(Guarantor.Relationship.SPOUSE, null, null, null, null);

		assertThat(self.cleaned(NUMBERS)).isEqualTo(self);
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> nobody.cleaned(NUMBERS));
	}

	/** Bills go to the guarantor; where that is the patient, to where bills are wanted, or home. */
	@Test
	void sayWhomBillsGoTo() {
		var guarantor = new Guarantor(Guarantor.Relationship.PARENT, new HumanName(null, "Núñez", List.of("Eva"), null),
				null, null, at(Address.Use.WORK, "9 Mill Lane", null));

		assertThat(known(guarantor).answersForBills("Ana Rivera")).isEqualTo(new ResponsibleParty("parent", "Eva Núñez",
				List.of("9 Mill Lane", "Albany, NY 12203", "US")));
		assertThat(known(null, at(Address.Use.OLD, "1", null), at(Address.Use.HOME, "2", null),
				at(Address.Use.BILLING, "3", new Period(null, LocalDate.of(2020, 1, 1)))).answersForBills("Ana Rivera"))
				.isEqualTo(new ResponsibleParty("self", "Ana Rivera", List.of("2", "Albany, NY 12203", "US")));
		assertThat(known(null, at(Address.Use.HOME, "2", null), at(Address.Use.BILLING, "3", null))
				.answersForBills("Ana").address()).startsWith("3");
		assertThat(known(null, new Address(Address.Use.TEMP, null, null, null, "12203", null, null))
				.answersForBills("Ana").address()).containsExactly("12203");
		assertThat(Particulars.NONE.answersForBills("Ana")).isEqualTo(new ResponsibleParty("self", "Ana", List.of()));
	}

	private static Address at(Address.Use use, String line, Period period) {
		return new Address(use, List.of(line), "Albany", "NY", "12203", "US", period);
	}

	private static Particulars known(Guarantor guarantor, Address... addresses) {
		return new Particulars(null, null, null, null, null, null, List.of(addresses), null, null, null, null,
				guarantor);
	}
}
