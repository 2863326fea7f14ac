package billing.acts;

import java.util.List;

/** What comes of an act: a price, or the reason why there is none. There is no third, and no zero. */
public sealed interface Assessment {

	/** @param why step by step, beyond the price */
	record Priced(FrozenPrice price, List<Why> why) implements Assessment {
	}

	record Held(HeldReason reason) implements Assessment {
	}

	record NotBillable(String reason, List<Why> why) implements Assessment {

		/** Another act's price holds it. */
		public static final String PART_OF_PACKAGE = "part-of-package";
	}
}
