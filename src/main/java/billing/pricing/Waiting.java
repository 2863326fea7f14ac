package billing.pricing;

/** What waits for prices and rules: told when there are new ones. */
public interface Waiting {

	/** Lets go what can be priced by now, as far as one transaction goes. */
	Released price();
}
