package patients.registration;

import org.jmolecules.ddd.types.ValueObject;
import patients.particulars.Particulars;

/** A person as a registrar says they are, checked. */
record Person(PersonName name, BirthDate birthDate, Sex sex, Particulars particulars) implements ValueObject {
}
