package concord.loader;

import concord.client.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who and what of the export is in Concord, under which id: filled step by step, read by the steps after. */
final class Known {

	/** @param position of the registration; {@code null} when an earlier run did it */
	record Patient(String id, @Nullable String position) {

		boolean isNew() {
			return position != null;
		}
	}

	private final Map<String, Patient> patients = new ConcurrentHashMap<>();
	private final Map<String, String> encounters = new ConcurrentHashMap<>();
	private final Map<String, Integer> alike = new HashMap<>();

	void patient(String theirs, Answer answer) {
		patients.put(theirs, new Patient(answer.id(), answer.position()));
	}

	Optional<Patient> patient(String theirs) {
		return Optional.ofNullable(patients.get(theirs));
	}

	Iterable<Patient> patients() {
		return patients.values();
	}

	void encounter(String theirs, Answer answer) {
		encounters.put(theirs, answer.id());
	}

	Optional<String> encounter(String theirs) {
		return Optional.ofNullable(encounters.get(theirs));
	}

	int patientCount() {
		return patients.size();
	}

	int encounterCount() {
		return encounters.size();
	}

	/** Procedures have no id in the export: rows that look alike are told apart by their order, from 1. */
	int ordinal(String look) {
		return alike.merge(look, 1, Integer::sum);
	}
}
