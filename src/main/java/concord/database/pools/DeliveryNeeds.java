package concord.database.pools;

/** Says how many connections delivery cannot do without. Fewer, and its readers would wait for each other. */
public interface DeliveryNeeds {

	int connections();

	/** The setting they come from. */
	String key();
}
