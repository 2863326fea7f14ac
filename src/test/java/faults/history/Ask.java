package faults.history;

/**
 * One thing a caller wants done, asked for as often as it takes to get a definite answer.
 *
 * @param key   the caller's name for it, the same each time
 * @param type  the event it must lead to
 * @param right whether it is to be done, or refused: some are wrong on purpose
 */
public record Ask(String key, String type, boolean right) {
}
