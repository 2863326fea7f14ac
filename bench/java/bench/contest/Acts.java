package bench.contest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import outbox.TimeOrderedIds;
import procedures.events.BillableFacts;
import procedures.events.Code;
import procedures.events.Performer;
import procedures.events.ProcedureCompleted;

/** Acts to be performed, on the patients of a seed. The code says what the handler is to make of one. */
public final class Acts {

	public static final String SYSTEM = "http://snomed.info/sct";
	public static final String PRICED = "710824005";
	/** Written down with its version, not charged. */
	static final String PAIR = "pair";
	/** Its handler always fails. */
	static final String POISON = "poison";
	public static final LocalDate DAY = LocalDate.of(2025, 3, 1);

	private final List<UUID> patients;

	public Acts(long seed, int patients) {
		var random = new Random(seed);
		this.patients = Stream.generate(() -> new UUID(random.nextLong() & ~0xF000L | 0x4000L,
				random.nextLong() & ~(3L << 62) | 2L << 62)).limit(patients).toList();
	}

	public List<UUID> patients() {
		return patients;
	}

	ProcedureCompleted next(SplittableRandom random, String code) {
		var start = OffsetDateTime.of(DAY.atTime(9, random.nextInt(60)), ZoneOffset.ofHours(-5));
		var facts = new BillableFacts(new UUID(random.nextLong(), random.nextLong()),
				new Code(SYSTEM, code, "Assessment of health and social care needs (procedure)"), List.of(),
				List.of(new Code("http://hl7.org/fhir/sid/icd-10-cm", "K35.80", null)), BigDecimal.ONE, "1",
				List.of(new Performer("primary", "1234567893")), DAY, start, start.plusMinutes(30));
		return new ProcedureCompleted(TimeOrderedIds.next(), 1, patients.get(random.nextInt(patients.size())),
				facts);
	}

	/** The same act, told once more. */
	static ProcedureCompleted again(ProcedureCompleted act) {
		return new ProcedureCompleted(act.procedureId(), act.version() + 1, act.patientId(), act.facts());
	}
}
