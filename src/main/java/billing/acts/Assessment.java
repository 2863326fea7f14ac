package billing.acts;

/** What comes of an act: a price, or the reason why there is none. There is no third, and no zero. */
public sealed interface Assessment {

	record Priced(FrozenPrice price) implements Assessment {
	}

	record Held(HeldReason reason) implements Assessment {
	}

	record NotBillable(String reason) implements Assessment {
	}
}
