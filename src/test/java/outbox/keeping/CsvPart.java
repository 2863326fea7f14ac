package outbox.keeping;

import de.siegmar.fastcsv.reader.CsvReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** A part as whoever downloads it sees it: how many events, and their digest, computed independently. */
record CsvPart(long events, String digest) {

	static CsvPart of(String csv) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			var events = 0L;
			for (var row : CsvReader.builder().ofNamedCsvRecord(csv)) {
				digest.update(HexFormat.of().parseHex(row.getField("hash").substring(2)));
				events++;
			}
			return new CsvPart(events, HexFormat.of().formatHex(digest.digest()));
		}
		catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}

	Map<String, Object> proof() {
		return Map.of("events", events, "digest", digest);
	}
}
