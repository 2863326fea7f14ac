package bench.course;

import java.util.ArrayList;
import java.util.List;

/** What came of it, as Markdown; and whether what was promised holds. */
public final class Findings {

	/** A promise, what was measured, and whether it holds; nobody knows where a rival was not asked. */
	private record Target(String promise, String measured, String verdict) {
	}

	private final StringBuilder text = new StringBuilder();
	private final List<String> samples = new ArrayList<>();
	private final List<Target> targets = new ArrayList<>();

	public void section(String title, String about) {
		text.append("\n## ").append(title).append("\n\n").append(about).append("\n\n");
	}

	public void table(String... columns) {
		row(columns);
		row(columns.length == 0 ? new String[0] : "-,".repeat(columns.length).split(","));
	}

	public void row(String... cells) {
		text.append("| ").append(String.join(" | ", cells)).append(" |\n");
	}

	public void samples(String part, Samples of) {
		samples.addAll(of.lines(part));
	}

	/** Not judged where {@code measured} is no number. */
	public void atLeast(String promise, double bound, double measured) {
		judge(promise, measured, measured >= bound);
	}

	public void atMost(String promise, double bound, double measured) {
		judge(promise, measured, measured <= bound);
	}

	private void judge(String promise, double measured, boolean met) {
		if (!Double.isNaN(measured)) {
			targets.add(new Target(promise, figure(measured), met ? "met" : "**not met**"));
		}
	}

	/** With as many decimals as it deserves. */
	public static String figure(double value) {
		if (Double.isNaN(value)) {
			return "–";
		}
		return value >= 100 ? "%,.0f".formatted(value) : "%.2f".formatted(value);
	}

	public String markdown(String head) {
		var whole = new StringBuilder(head).append(text).append("\n## Targets\n\n| target | measured | |\n| - | - | - |\n");
		targets.forEach(it -> whole.append("| ").append(it.promise()).append(" | ").append(it.measured())
				.append(" | ").append(it.verdict()).append(" |\n"));
		return whole.toString();
	}

	public List<String> csv() {
		return samples;
	}
}
