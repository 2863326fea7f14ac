package bench.contest;

import java.util.UUID;

/** When an act was due, and when its producer knew it was committed; by the nanosecond clock of this JVM. */
record Seen(UUID act, long due, long committed) {
}
