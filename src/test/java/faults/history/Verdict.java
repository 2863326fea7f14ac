package faults.history;

import concord.Invariants;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The database's last word against the callers' history. I4: every acknowledged effect is in the log once,
 * and nothing else is: none of a refused request, no second one of a request whose answer was lost and that
 * was sent again. Each act is charged what its last acknowledged word says. And the invariants of the whole.
 *
 * @param broken every contradiction, in words that begin with the invariant's name
 */
public record Verdict(List<String> broken, long inDatabase, long charges, BigDecimal sum) {

	private static final String EFFECTS = """
			select type, aggregate_id, aggregate_version from outbox.event
			where type like 'patients.%' or type like 'procedures.%'
			""";
	private static final String CHARGES = """
			select procedure_id, amount from billing.charge_item where status = 'billable'
			""";
	private static final String KEYS = "select key from concord.idempotency_key";

	public static Verdict on(History history, Connection owner) throws SQLException {
		var broken = new ArrayList<String>();
		Invariants.broken(owner).forEach((law, times) -> broken.add(law + ": " + times));
		history.contradictions().forEach(it -> broken.add("I4 " + it));
		history.open().forEach(it -> broken.add("I4 never got a definite answer: " + it));
		var effects = effects(owner);
		broken.addAll(against(history, effects));
		broken.addAll(keys(history, owner));
		var charges = charges(owner);
		broken.addAll(charged(history.acts(), charges));
		return new Verdict(broken, effects.size(), charges.size(),
				charges.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
	}

	/** Of what was told by a moment, what a database of later does not have. */
	public static Set<Effect> lost(Collection<Effect> told, Connection owner) throws SQLException {
		return without(told, effects(owner));
	}

	/** How often each of I1 to I5 is broken. */
	public String byInvariant() {
		return Stream.of("I1", "I2", "I3", "I4", "I5")
				.map(it -> broken.stream().filter(line -> line.startsWith(it)).count())
				.map(String::valueOf).collect(Collectors.joining("/"));
	}

	private static List<String> against(History history, Set<Effect> stored) {
		var broken = new ArrayList<String>();
		var told = history.effects();
		without(told, stored).forEach(it -> broken.add("I4 acknowledged and not there: " + it));
		without(stored, told).forEach(it -> broken.add("I4 there and never acknowledged: " + it));
		if (told.size() != history.done().size()) {
			broken.add("I4 two requests had one effect");
		}
		return broken;
	}

	private static Set<Effect> without(Collection<Effect> all, Set<Effect> those) {
		var others = new HashSet<>(all);
		others.removeAll(those);
		return others;
	}

	/** One row for each acknowledged key, none for a refusal; an amendment has none, {@code If-Match} is it. */
	private static List<String> keys(History history, Connection owner) throws SQLException {
		var stored = new HashSet<String>();
		read(owner, KEYS, row -> stored.add(row.getString(1)));
		var told = history.done().entrySet().stream().filter(it -> !it.getValue().type().endsWith("Amended"))
				.map(Map.Entry::getKey).collect(Collectors.toSet());
		return Stream.concat(
				told.stream().filter(it -> !stored.contains(it)).map(it -> "I4 an answer was not kept: " + it),
				stored.stream().filter(it -> !told.contains(it))
						.map(it -> "I4 an answer was kept that nobody got: " + it)).toList();
	}

	private static List<String> charged(Map<UUID, Facts> acts, Map<UUID, BigDecimal> charges) {
		var expected = new HashMap<UUID, BigDecimal>();
		acts.forEach((act, facts) -> {
			if (facts.amount() != null) {
				expected.put(act, facts.amount());
			}
		});
		var all = new HashSet<>(expected.keySet());
		all.addAll(charges.keySet());
		return all.stream().filter(it -> !same(expected.get(it), charges.get(it)))
				.map(it -> "I1 act %s is charged %s, not %s".formatted(it, charges.get(it), expected.get(it)))
				.toList();
	}

	private static boolean same(BigDecimal expected, BigDecimal charged) {
		return expected != null && charged != null && expected.compareTo(charged) == 0;
	}

	private static Set<Effect> effects(Connection owner) throws SQLException {
		var effects = new HashSet<Effect>();
		read(owner, EFFECTS, row -> effects.add(
				new Effect(row.getString(1), row.getObject(2, UUID.class), row.getInt(3))));
		return effects;
	}

	private static Map<UUID, BigDecimal> charges(Connection owner) throws SQLException {
		var charges = new HashMap<UUID, BigDecimal>();
		read(owner, CHARGES, row -> charges.merge(row.getObject(1, UUID.class), row.getBigDecimal(2),
				BigDecimal::add));
		return charges;
	}

	private interface Row {
		void read(java.sql.ResultSet row) throws SQLException;
	}

	private static void read(Connection owner, String sql, Row each) throws SQLException {
		try (var statement = owner.createStatement(); var rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				each.read(rows);
			}
		}
	}
}
