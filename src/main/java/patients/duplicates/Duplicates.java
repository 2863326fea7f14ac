package patients.duplicates;

import concord.refusal.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import patients.identity.PatientId;
import patients.identity.Survivors;
import patients.search.Finding;
import patients.search.Wanted;

/** Who may be the same person as one that is described, or registered. */
@Component
public class Duplicates {

	/** More of one person's likes nobody works through. */
	private static final int MOST_NOTED = 10;

	private static final String NOT_SAME = """
			select case when patient_id = :self then other_patient_id else patient_id end from patients.duplicate
			where status = 'NOT_SAME' and (patient_id = :self or other_patient_id = :self)
			""";

	private static final String KNOWN = "select patient_id from patients.patient where patient_id = any(:ids::uuid[])";

	private static final String LOCK = "select pg_advisory_xact_lock%s(hashtextextended('patients ' || :key, 0))";

	private final JdbcClient database;
	private final Finding finding;
	private final Pairs pairs;
	private final Survivors survivors;

	Duplicates(JdbcClient database, Finding finding, Pairs pairs, Survivors survivors) {
		this.survivors = survivors;
		this.database = database;
		this.finding = finding;
		this.pairs = pairs;
	}

	/**
	 * Until the transaction ends nobody else who is like this person is registered; those who do not ask to be
	 * {@code alone} keep only such out, and each other where name and birth date are the same: so that the one who
	 * comes second sees the first, and both are on the worklist.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keepOut(Wanted wanted, boolean alone) {
		var born = Stream.ofNullable(wanted.birthDate()).map(it -> it.first().toString());
		Stream.concat(born, wanted.reach().stream()).sorted().distinct().forEach(it -> hold(it, alone));
		if (!alone) {
			hold(wanted.parts().stream().map(it -> it.toLowerCase(Locale.ROOT)).sorted()
					.collect(Collectors.joining(" ", wanted.birthDate() + " ", "")), true);
		}
	}

	private void hold(String key, boolean alone) {
		database.sql(LOCK.formatted(alone ? "" : "_shared")).param("key", key).query((row, number) -> key).list();
	}

	/** The surest first; without those of whom it was decided that they are not the same as {@code self}. */
	@Transactional(readOnly = true)
	public List<Likely> like(Wanted wanted, @Nullable PatientId self) {
		var others = self == null ? Set.<UUID>of() : notSame(self);
		return standing(finding.find(wanted).stream().flatMap(hit -> Grading.of(wanted, hit).stream()).toList())
				.filter(it -> self == null || !it.patientId().equals(self.patientId()))
				.filter(it -> !others.contains(it.patientId()))
				.sorted((a, b) -> a.grade().compareTo(b.grade())).toList();
	}

	/** A record that was folded into another is found for that other; who is found twice, by the surer. */
	private Stream<Likely> standing(List<Likely> found) {
		var survivor = survivors.of(found.stream().map(Likely::patientId).toList());
		return found.stream()
				.map(it -> new Likely(survivor.getOrDefault(it.patientId(), it.patientId()), it.grade(), it.reasons()))
				.collect(Collectors.toMap(Likely::patientId, Function.identity(),
						(a, b) -> a.grade().compareTo(b.grade()) <= 0 ? a : b, LinkedHashMap::new)).values().stream();
	}

	/** Puts on the worklist whom this one is like. By the surest ways only: it goes with every registration. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void note(PatientId self, Wanted wanted) {
		finding.findClose(wanted).stream().filter(it -> !it.patientId().equals(self.patientId()))
				.flatMap(hit -> Grading.of(wanted, hit).stream())
				.sorted((a, b) -> a.grade().compareTo(b.grade())).limit(MOST_NOTED)
				.forEach(it -> pairs.found(self, it));
	}

	/** Somebody looked at them and says so. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void areNotSame(PatientId self, Collection<UUID> others, @Nullable String reason) {
		if (others.isEmpty()) {
			return;
		}
		var known = database.sql(KNOWN).param("ids", others.stream().map(UUID::toString).toArray(String[]::new))
				.query(UUID.class).list();
		if (!known.containsAll(others)) {
			throw new Refusal.Invalid("notSameAs", "must be patients who are there");
		}
		others.stream().filter(it -> !it.equals(self.patientId())).distinct()
				.forEach(it -> pairs.decide(self, new PatientId(it), Pairs.NOT_SAME, reason));
	}

	private Set<UUID> notSame(PatientId self) {
		return database.sql(NOT_SAME).param("self", self.patientId()).query(UUID.class).list().stream()
				.collect(Collectors.toSet());
	}
}
