package procedures.scheduling.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Spans that do not touch, in their order: what is left where time is taken. */
public final class FreeTime {

	private final List<TimeSpan> spans;

	private FreeTime(List<TimeSpan> spans) {
		this.spans = List.copyOf(spans);
	}

	/** All of these; where they touch they are one. */
	public static FreeTime of(Collection<TimeSpan> spans) {
		var joined = new ArrayList<TimeSpan>();
		for (var span : spans.stream().sorted(Comparator.comparing(TimeSpan::start)).toList()) {
			var last = joined.isEmpty() ? null : joined.getLast();
			if (last == null || last.end().isBefore(span.start())) {
				joined.add(span);
			}
			else if (last.end().isBefore(span.end())) {
				joined.set(joined.size() - 1, new TimeSpan(last.start(), span.end()));
			}
		}
		return new FreeTime(joined);
	}

	public FreeTime without(Collection<TimeSpan> taken) {
		var left = spans;
		for (var span : taken) {
			left = left.stream().flatMap(free -> rest(free, span)).toList();
		}
		return new FreeTime(left);
	}

	/** What is free here and there. */
	public FreeTime and(FreeTime other) {
		var both = new ArrayList<TimeSpan>();
		for (var one : spans) {
			other.spans.stream().filter(one::overlaps)
					.forEach(it -> both.add(new TimeSpan(later(one.start(), it.start()), earlier(one.end(), it.end()))));
		}
		return new FreeTime(both);
	}

	public boolean covers(TimeSpan span) {
		return spans.stream().anyMatch(free -> free.contains(span));
	}

	/** One after the other, each as long, from the start of each span; those that begin before {@code since} not. */
	public Stream<TimeSpan> slots(Duration length, Instant since) {
		return spans.stream().flatMap(free -> Stream
				.iterate(free.start(), start -> !start.plus(length).isAfter(free.end()), start -> start.plus(length))
				.filter(start -> !start.isBefore(since)).map(start -> new TimeSpan(start, start.plus(length))));
	}

	public List<TimeSpan> spans() {
		return spans;
	}

	private static Stream<TimeSpan> rest(TimeSpan free, TimeSpan taken) {
		if (!free.overlaps(taken)) {
			return Stream.of(free);
		}
		var rest = new ArrayList<TimeSpan>();
		if (free.start().isBefore(taken.start())) {
			rest.add(new TimeSpan(free.start(), taken.start()));
		}
		if (taken.end().isBefore(free.end())) {
			rest.add(new TimeSpan(taken.end(), free.end()));
		}
		return rest.stream();
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}
}
