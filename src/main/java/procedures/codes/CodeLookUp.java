package procedures.codes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one code.
 *
 * @param inForce what it means on the day asked about; {@code null} where it is not in force then
 * @param periods all it has meant, the newest last
 */
record CodeLookUp(LocalDate on, @Nullable CodeView inForce, List<CodeView> periods) {
}
