package concord.csv;

/**
 * What came of an import.
 *
 * @param dryRun whether it was only tried: nothing was written
 */
public record Imported(boolean dryRun, int rows, int added, int changed, int unchanged) {
}
