package bench.course;

import java.util.Arrays;
import java.util.List;

/** Who competes, and by which means. */
public enum Contender {

	FLOOR("floor", "plain JDBC: act row and event row in one transaction; one reader, up to 1000 effects a batch"),
	CONCORD("concord", "Concord's log, its transactions and roles; settings as shipped; JDBC handler of all acts that "
			+ "are due, as one JDBC batch"),
	CONCORD_SINGLY("concord-singly", "the same with a JDBC handler of one act at a time, as the registry's"),
	REGISTRY_UPDATE("registry-update", "Modulith's registry over JDBC, completion by update; JDBC listener, "
			+ "16 listener threads"),
	REGISTRY_ARCHIVE("registry-archive", "the same, completion by archive"),
	CONCORD_HIBERNATE("concord-hibernate", "Concord's log; the product's billing charges: act, charge item, journal "
			+ "entry, two postings and the event ChargePosted"),
	REGISTRY_HIBERNATE("registry-hibernate", "Modulith's registry, completion by update; listener with Hibernate: "
			+ "one look, a charge, two postings");

	public final String label;
	public final String means;

	Contender(String label, String means) {
		this.label = label;
		this.means = means;
	}

	public static final List<Contender> WITH_JDBC = List.of(FLOOR, CONCORD, CONCORD_SINGLY, REGISTRY_UPDATE, REGISTRY_ARCHIVE);
	public static final List<Contender> WITH_HIBERNATE = List.of(FLOOR, CONCORD_HIBERNATE, REGISTRY_HIBERNATE);

	/** Those of {@code candidates} that were asked for. */
	public static List<Contender> chosen(List<Contender> candidates, List<String> wanted) {
		wanted.forEach(Contender::known);
		return candidates.stream().filter(it -> wanted.isEmpty() || wanted.contains(it.label)).toList();
	}

	private static void known(String label) {
		if (Arrays.stream(values()).noneMatch(it -> it.label.equals(label))) {
			throw new IllegalArgumentException("bench.contenders: no contender is called " + label);
		}
	}

	boolean isRegistry() {
		return label.startsWith("registry");
	}

	@Override
	public String toString() {
		return label;
	}
}
