package procedures.events;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import outbox.Event;

/**
 * How far an act, or an order, has come on its way to the bill, as whoever bills says it. Declared here and
 * implemented by the events of that context, so that a chart can show it and this context depends on nobody.
 * The aggregate is the charge; its newest version is how it stands.
 */
public interface WayToTheBill extends Event {

	/** Where a charge stands. */
	enum Step {

		/** Expected, not billable. */
		PLANNED,
		/** Not charged yet, for a reason somebody can cure. */
		HELD,
		/** Priced and posted. */
		CHARGED,
		/** Not charged, for a reason somebody gave. */
		NOT_BILLABLE,
		/** It does not stand any more. */
		REVERSED,
		/** Expected of an order that is done: its acts are charged by themselves. */
		FULFILLED
	}

	/** The act, or the order. */
	UUID servedId();

	/** Its version the charge stands for. */
	int servedVersion();

	Step step();

	/** The coded reason, where there is one. */
	@Nullable String why();

	/** What is charged, where it is priced. */
	@Nullable BigDecimal charged();

	/** The currency of that (ISO 4217). */
	@Nullable String chargedIn();
}
