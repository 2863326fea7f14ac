package procedures.codes.files;

import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a file says of one code.
 *
 * @param line where in the file it begins
 * @param from the first day it is in force
 * @param to   the last day, inclusive; {@link #OPEN} where there is none yet
 */
public record CodeRow(int line, String system, String code, String display, CodeUse use, LocalDate from,
		LocalDate to) implements ValueObject {

	public static final LocalDate OPEN = LocalDate.MAX;
}
