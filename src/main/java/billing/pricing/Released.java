package billing.pricing;

/**
 * What became of charges that waited.
 *
 * @param priced how many left the queue
 * @param left   how many more could leave it: ask again
 */
public record Released(int priced, long left) {
}
