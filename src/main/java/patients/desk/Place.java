package patients.desk;

import concord.web.PageRequest;
import java.util.UUID;
import patients.search.Hit;

/** Where in the order of a search somebody stands: by score, those of one score by id. */
record Place(int score, UUID patientId) {

	static Place of(Hit hit) {
		return new Place(hit.score(), hit.patientId());
	}

	static Place of(String cursor) {
		if (!cursor.matches("\\d{1,4}:[0-9a-f-]{36}")) {
			throw PageRequest.noCursor();
		}
		var parts = cursor.split(":");
		try {
			return new Place(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
		}
		catch (IllegalArgumentException e) {
			throw PageRequest.noCursor();
		}
	}

	boolean isBefore(Hit hit) {
		return hit.score() < score || hit.score() == score && hit.patientId().compareTo(patientId) > 0;
	}

	@Override
	public String toString() {
		return score + ":" + patientId;
	}
}
