package patients.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may be meant at all: whoever has the number; is reached there; was born that day, or on one that is
 * mistaken for it and has the names; has the names. To have the names is to have for each part one that is
 * meant by it, but for one of them where there are three or where nothing else is known. Each way by its
 * indexes, and none of them without a limit.
 */
@Component
class Candidates {

	/** A patient, as search knows one. */
	record Card(UUID patientId, List<String> parts, LocalDate birthDate, List<String> reach, boolean isNumbered) {
	}

	private static final int MANY = 1000;

	private static final int FEW = 200;

	private static final int CLOSE = 50;

	private final JdbcClient database;

	Candidates(JdbcClient database) {
		this.database = database;
	}

	List<Card> of(Wanted wanted, Map<String, Map<String, Double>> meant) {
		var nothingElse = wanted.birthDate() == null && wanted.reach().isEmpty();
		var ways = new Ways().numbered(wanted.number()).reached(wanted.reach(), FEW);
		var named = ways.named(wanted.parts(), meant, nothingElse);
		var born = wanted.birthDate();
		if (born != null && born.first().equals(born.last())) {
			ways.by("birth_date = :first", MANY).set("first", born.first());
			ways.set("mistaken", Dates.mistaken(born.first()).stream().map(LocalDate::toString).toArray(String[]::new));
			named.forEach(it -> ways.by("birth_date = any(:mistaken::date[]) and " + it, FEW));
		}
		else if (born != null) {
			ways.set("first", born.first()).set("last", born.last());
			named.forEach(it -> ways.by("birth_date between :first and :last and " + it, MANY));
		}
		ways.exactly(wanted.parts(), nothingElse ? MANY : FEW);
		named.forEach(it -> ways.by(it, nothingElse && it.equals(named.getFirst()) ? MANY : FEW));
		return cards(ways);
	}

	/** Who may be the same person, by the surest ways only; each by one index, and few of each. */
	List<Card> close(Wanted wanted) {
		var ways = new Ways().reached(wanted.reach(), CLOSE).exactly(wanted.parts(), CLOSE);
		var born = wanted.birthDate();
		if (born != null) {
			ways.set("first", born.first()).set("last", born.last())
					.by("birth_date between :first and :last and parts && :parts::text[]", CLOSE);
		}
		return cards(ways);
	}

	private List<Card> cards(Ways ways) {
		return ways.none() ? List.of() : database.sql(ways.sql()).params(ways.values()).query(Candidates::card).list();
	}

	private static Card card(ResultSet row, int number) throws SQLException {
		return new Card(row.getObject("patient_id", UUID.class), texts(row, "parts"),
				row.getObject("birth_date", LocalDate.class), texts(row, "reach"), row.getBoolean("numbered"));
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}
}
