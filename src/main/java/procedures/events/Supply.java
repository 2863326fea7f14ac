package procedures.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an act used of the stock, or is to use while it is not over.
 *
 * @param item             the hospital's code for the kind of thing
 * @param name             for people, never compared
 * @param deviceIdentifier the DI of its UDI
 * @param lot              number of the lot
 * @param quantity         greater than zero, in {@code unit} (UCUM)
 * @param implant          whether it stays in the patient
 */
public record Supply(String item, String name, @Nullable String deviceIdentifier, @Nullable String lot,
		@Nullable String serial, BigDecimal quantity, String unit, boolean implant) {
}
