package patients.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How alike two texts are, from 0 to 1. */
final class Likeness {

	/** For an initial that stands for a name, and a beginning of at least three letters. */
	private static final double ABBREVIATED = 0.85;

	private static final int CLEAR_BEGINNING = 3;

	private Likeness() {
	}

	/**
	 * Each asked part beside one of {@code there}, none of them used twice, those first that are most alike; the mean.
	 *
	 * @param known what is known to be alike by other means, say by sound: part asked to part there to likeness
	 */
	static double ofNames(List<String> asked, List<String> there, Map<String, Map<String, Double>> known) {
		var pairs = new ArrayList<>(asked.stream().flatMap(part -> there.stream().map(other -> new Pair(part, other,
				Math.max(known.getOrDefault(part, Map.of()).getOrDefault(other, 0.0), ofParts(part, other))))).toList());
		pairs.sort(Comparator.comparing(Pair::likeness).reversed());
		var sum = 0.0;
		while (!pairs.isEmpty()) {
			var best = pairs.getFirst();
			sum += best.likeness();
			pairs.removeIf(it -> it.asked().equals(best.asked()) || it.there().equals(best.there()));
		}
		return asked.isEmpty() ? 0 : sum / asked.size();
	}

	private record Pair(String asked, String there, double likeness) {
	}

	/** The same the other way round: whoever has a middle name more is no other. One name alone is too little. */
	static double ofAllNames(List<String> there, List<String> asked) {
		return Math.min(there.size(), asked.size()) < 2 ? 0 : ofNames(there, asked, Map.of());
	}

	static double ofParts(String a, String b) {
		if (a.equals(b)) {
			return 1;
		}
		var shorter = a.length() < b.length() ? a : b;
		var longer = a.length() < b.length() ? b : a;
		if (longer.startsWith(shorter) && (shorter.length() == 1 || shorter.length() >= CLEAR_BEGINNING)) {
			return ABBREVIATED;
		}
		return 1 - (double) edits(a, b) / longer.length();
	}

	/** Letters to insert, remove, replace or swap with their neighbour. */
	static int edits(String a, String b) {
		var before = new int[b.length() + 1];
		var last = new int[b.length() + 1];
		var now = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			last[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			now[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				var replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				now[j] = Math.min(replaced, Math.min(last[j], now[j - 1]) + 1);
				if (swapped(a, i, b, j)) {
					now[j] = Math.min(now[j], before[j - 2] + 1);
				}
			}
			var free = before;
			before = last;
			last = now;
			now = free;
		}
		return last[b.length()];
	}

	private static boolean swapped(String a, int i, String b, int j) {
		return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
	}
}
