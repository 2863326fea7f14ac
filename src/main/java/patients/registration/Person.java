package patients.registration;

import concord.web.PartialDate;
import java.util.List;
import java.util.stream.Stream;
import org.jmolecules.ddd.types.ValueObject;
import patients.particulars.Particulars;
import patients.particulars.PhoneNumbers;
import patients.particulars.Sex;
import patients.search.NameParts;
import patients.search.Wanted;

/** A person as a registrar says they are, checked. */
record Person(PersonName name, BirthDate birthDate, Sex sex, Particulars particulars) implements ValueObject {

	/** Of all names, to be found by. */
	List<String> nameParts() {
		return NameParts.of(Stream.of(name.givenNames().stream(), Stream.of(name.family()), particulars.otherNames())
				.flatMap(it -> it));
	}

	/** As somebody would look for this person who knew all of it. */
	Wanted wanted(PhoneNumbers phones) {
		var born = new PartialDate(birthDate.day(), birthDate.precision());
		return new Wanted(nameParts(), born, particulars.reach(phones).toList(), null);
	}
}
