package patients.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.search.Candidates.Card;

/**
 * Finds whom somebody may mean, the likeliest first. Candidates come from indexes, each way of being meant from
 * its own; then all of them are compared with all that was asked.
 */
@Component
public class Finding {

	/** Nobody reads on. */
	static final int MOST = 200;

	private static final int CERTAIN = 1000;

	private static final int TOO_UNLIKE = 500;

	private static final double WEIGHT_OF_NAME = 0.6;
	private static final double WEIGHT_OF_BIRTH = 0.3;
	private static final double WEIGHT_OF_REACH = 0.1;

	private static final Comparator<Hit> LIKELIEST_FIRST =
			Comparator.comparing(Hit::score).reversed().thenComparing(Hit::patientId);

	/**
	 * A plan made for any value reads the whole where one for this value would not; and where many have the names, a
	 * limit makes it look cheap to read the whole from its start, which took seconds. Until the transaction ends.
	 */
	private static final String PLAN_EACH = """
			select set_config('plan_cache_mode', 'force_custom_plan', true) || set_config('enable_seqscan', 'off', true)
			""";

	private final JdbcClient database;
	private final Vocabulary vocabulary;
	private final Candidates candidates;

	Finding(JdbcClient database, Vocabulary vocabulary, Candidates candidates) {
		this.database = database;
		this.vocabulary = vocabulary;
		this.candidates = candidates;
	}

	/** At most {@value #MOST}, none of them unlike. */
	@Transactional(readOnly = true)
	public List<Hit> find(Wanted wanted) {
		database.sql(PLAN_EACH).query(String.class).single();
		var meant = vocabulary.meant(wanted.parts());
		return candidates.of(wanted, meant).stream().map(it -> hit(wanted, it, meant))
				.filter(it -> it.score() >= TOO_UNLIKE).sorted(LIKELIEST_FIRST).limit(MOST).toList();
	}

	/**
	 * By what is surest and cheapest: the same day and one name, a contact, or all names. Names are compared letter by
	 * letter, not by sound.
	 */
	@Transactional(readOnly = true)
	public List<Hit> findClose(Wanted wanted) {
		database.sql(PLAN_EACH).query(String.class).single();
		return candidates.close(wanted).stream().map(it -> hit(wanted, it, Map.of())).toList();
	}

	private static Hit hit(Wanted wanted, Card card, Map<String, Map<String, Double>> meant) {
		var asked = Likeness.ofNames(wanted.parts(), card.parts(), meant);
		var name = Math.max(asked, Likeness.ofAllNames(card.parts(), wanted.parts()));
		var birth = wanted.birthDate() == null ? 0 : Dates.likeness(wanted.birthDate(), card.birthDate());
		var reached = card.reach().stream().anyMatch(wanted.reach()::contains);
		var score = card.isNumbered() ? CERTAIN : score(wanted, asked, birth, reached);
		return new Hit(card.patientId(), score, name, birth, reached, card.parts(), card.birthDate());
	}

	/** By what was asked only: who says a name alone means anybody of that name. */
	private static int score(Wanted wanted, double name, double birth, boolean reached) {
		var most = (wanted.parts().isEmpty() ? 0 : WEIGHT_OF_NAME) + (wanted.birthDate() == null ? 0 : WEIGHT_OF_BIRTH)
				+ (wanted.reach().isEmpty() ? 0 : WEIGHT_OF_REACH);
		var sum = WEIGHT_OF_NAME * name + WEIGHT_OF_BIRTH * birth + (reached ? WEIGHT_OF_REACH : 0);
		return most == 0 ? 0 : (int) Math.round(CERTAIN * sum / most);
	}
}
