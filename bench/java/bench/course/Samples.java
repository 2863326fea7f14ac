package bench.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Figures by what they are of and what they are called, one a round. Their medians count. */
public final class Samples {

	private final Map<String, Map<String, List<Double>>> figures = new LinkedHashMap<>();

	public void add(String of, String figure, double value) {
		figures.computeIfAbsent(of, it -> new LinkedHashMap<>()).computeIfAbsent(figure, it -> new ArrayList<>())
				.add(value);
	}

	public boolean knows(String of) {
		return figures.containsKey(of);
	}

	public double median(String of, String figure) {
		return median(all(of, figure));
	}

	public double sum(String of, String figure) {
		return all(of, figure).stream().mapToDouble(it -> it).sum();
	}

	/** The median of the ratios, round by round: what disturbed a round disturbed both. */
	public double ratio(String of, String to, String figure) {
		return ratio(all(of, figure), all(to, figure));
	}

	/** The same between two figures of one. */
	public double within(String of, String figure, String to) {
		return ratio(all(of, figure), all(of, to));
	}

	private static double ratio(List<Double> mine, List<Double> theirs) {
		return median(IntStream.range(0, Math.min(mine.size(), theirs.size()))
				.mapToObj(n -> mine.get(n) / theirs.get(n)).toList());
	}

	/** As lines of {@code of,figure,round,value}. */
	List<String> lines(String part) {
		var lines = new ArrayList<String>();
		figures.forEach((of, its) -> its.forEach((figure, values) -> {
			for (var round = 0; round < values.size(); round++) {
				lines.add(part + "," + of + "," + figure + "," + (round + 1) + "," + values.get(round));
			}
		}));
		return lines;
	}

	private List<Double> all(String of, String figure) {
		return figures.getOrDefault(of, Map.of()).getOrDefault(figure, List.of());
	}

	private static double median(List<Double> values) {
		var sorted = values.stream().sorted().toList();
		var middle = sorted.size() / 2;
		if (sorted.isEmpty()) {
			return Double.NaN;
		}
		return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}
}
