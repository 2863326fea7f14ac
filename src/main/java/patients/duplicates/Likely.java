package patients.duplicates;

import java.util.List;
import java.util.UUID;

/**
 * A record that may be of the person in question.
 *
 * @param reasons what they have in common, as words
 */
public record Likely(UUID patientId, Grade grade, List<String> reasons) {
}
