package concord.csv;

/**
 * A line of a sheet that says something.
 *
 * @param number where in the file; the header is line 1
 */
public record Line<T>(int number, T said) {
}
