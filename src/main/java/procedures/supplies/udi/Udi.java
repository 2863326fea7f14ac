package procedures.supplies.udi;

import concord.refusal.Refusal;
import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier says: which device, and of what production.
 *
 * @param issuer           who gave the device identifier: {@code GS1}, {@code HIBCC} or {@code ICCBBA}
 * @param deviceIdentifier which kind of device in which package (DI)
 * @param lot              {@code null} where not said, like what follows
 * @param expires          the last day it may be used
 */
public record Udi(String issuer, String deviceIdentifier, @Nullable String lot, @Nullable String serial,
		@Nullable LocalDate produced, @Nullable LocalDate expires) implements ValueObject {

	/**
	 * Refuses as {@link Refusal.Invalid} what no agency would have written, and says what is wrong with it.
	 *
	 * @param carrier   as scanned or as printed for people
	 * @param thisYear  GS1 says no century: it is that which is nearest
	 */
	public static Udi parse(String carrier, int thisYear) {
		if (carrier.length() > 200) {
			throw unreadable("must have at most 200 characters");
		}
		if (carrier.startsWith("+")) {
			return Hibcc.parse(carrier);
		}
		if (carrier.startsWith("=")) {
			return Iccbba.parse(carrier);
		}
		return Gs1.parse(carrier, thisYear);
	}

	static Refusal.Invalid unreadable(String message) {
		return new Refusal.Invalid("udi", message);
	}
}
