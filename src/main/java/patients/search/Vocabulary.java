package patients.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parts of names there are, and which of them may be meant by one that was asked. */
@Component
class Vocabulary {

	/**
	 * What looks alike, sounds alike or begins alike; the most alike first. Sound alone makes a likeness of 0.75: less
	 * than one wrong letter in five. Distances are between the first {@value NameParts#LONGEST} letters: of more than
	 * 255 there is none.
	 */
	private static final String MEANT = """
			select part, greatest(1 - levenshtein(left(part, 100), left(:asked, 100))::numeric
					/ greatest(length(part), length(:asked)),
				similarity(part, :asked), case when sounds && daitch_mokotoff(:asked) then 0.75 end,
				case when length(:asked) > 2 and part like :beginning then 0.85 end) as likeness
			from patients.name_part
			where part % :asked or sounds && daitch_mokotoff(:asked) or part like :beginning
			order by likeness desc, part limit 80
			""";

	private static final int CLEAR_BEGINNING = 3;

	private final JdbcClient database;

	Vocabulary(JdbcClient database) {
		this.database = database;
	}

	/** Each part asked, with what may be meant by it and how alike they are. */
	Map<String, Map<String, Double>> meant(List<String> asked) {
		var meant = new HashMap<String, Map<String, Double>>();
		asked.forEach(part -> meant.put(part, meant(part)));
		return meant;
	}

	private Map<String, Double> meant(String asked) {
		var meant = new HashMap<String, Double>();
		database.sql(MEANT).param("asked", asked)
				.param("beginning", asked.length() >= CLEAR_BEGINNING ? asked + "%" : asked)
				.query(row -> {
					meant.put(row.getString("part"), row.getDouble("likeness"));
				});
		return meant;
	}
}
