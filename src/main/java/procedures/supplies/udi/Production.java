package procedures.supplies.udi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of a carrier has been read by now. Each thing is said once. */
final class Production {

	private @Nullable String device;
	private @Nullable String lot;
	private @Nullable String serial;
	private @Nullable LocalDate produced;
	private @Nullable LocalDate expires;

	void device(String said) {
		device = once("the device identifier", device, said);
	}

	void lot(String said) {
		lot = once("the lot", lot, said);
	}

	void serial(String said) {
		serial = once("the serial number", serial, said);
	}

	void produced(LocalDate said) {
		produced = once("the production date", produced, said);
	}

	void expires(LocalDate said) {
		expires = once("the expiry date", expires, said);
	}

	Udi of(String issuer) {
		if (device == null) {
			throw Udi.unreadable("must say the device identifier");
		}
		return new Udi(issuer, device, lot, serial, produced, expires);
	}

	private static <T> T once(String what, @Nullable T before, T said) {
		if (before != null) {
			throw Udi.unreadable("must say " + what + " once");
		}
		return said;
	}
}
