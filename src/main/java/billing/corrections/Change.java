package billing.corrections;

/** What happened to that for which something is billed. */
public enum Change {

	/** The act was done, or done otherwise than was told. */
	PERFORMED,
	/** The act is to be done yet. */
	EXPECTED,
	/** The act has begun, or goes on. */
	UNDER_WAY,
	NOT_DONE,
	/** The act never was. */
	WITHDRAWN,
	/** The act is as it was, and comes to something else, or is not billed. */
	PRICED_ANEW,
	/** Act and charge are as they were: somebody takes back what stands on the bill. */
	BILLED_WRONGLY;

	/** By the code a charge ends with. */
	public static Change of(String why) {
		return switch (why) {
			case "amended" -> PERFORMED;
			case "not-done" -> NOT_DONE;
			case "withdrawn" -> WITHDRAWN;
			case "repriced", "unbundled", "coverage-changed", "not-billable" -> PRICED_ANEW;
			default -> throw new IllegalArgumentException("no charge ends because of " + why);
		};
	}
}
