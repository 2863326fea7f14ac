package patients.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who may be the one, with what was compared.
 *
 * @param score of 1000: how well all that was asked fits
 * @param name  of 1: how well all names asked fit those there, or all those there fit the ones asked
 * @param birth of 1: how well the birth date does; 0 where none was asked
 */
public record Hit(UUID patientId, int score, double name, double birth, boolean reached, List<String> parts,
		LocalDate birthDate) {
}
