package concord.operator;

import concord.operator.PartFile.Verified;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Holds events, one after the other, against their own hashes ({@code outbox.digest} says what those cover) and
 * against the order of the log: lane by lane, no position left out.
 */
final class EventCheck {

	private final MessageDigest ofAll = sha256();
	private final MessageDigest ofOne = sha256();
	private long events;
	private int lane = -1;
	private long position;

	void add(NamedCsvRecord event) {
		follow(Integer.parseInt(event.getField("lane")), Long.parseLong(event.getField("position")));
		var covered = String.join("|", event.getField("type"), event.getField("schema_version"),
				event.getField("aggregate_id"), event.getField("aggregate_version"), event.getField("patient_id"),
				event.getField("payload"));
		var hash = ofOne.digest(covered.getBytes(StandardCharsets.UTF_8));
		if (!event.getField("hash").equals("\\x" + HexFormat.of().formatHex(hash))) {
			throw new IllegalArgumentException("the event at %d.%d is not what was recorded".formatted(lane, position));
		}
		ofAll.update(hash);
		events++;
	}

	Verified verified() {
		return new Verified(events, HexFormat.of().formatHex(ofAll.digest()));
	}

	private void follow(int nextLane, long next) {
		if (nextLane < lane || nextLane == lane && next != position + 1) {
			throw new IllegalArgumentException("%d.%d does not follow %d.%d".formatted(nextLane, next, lane, position));
		}
		lane = nextLane;
		position = next;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
