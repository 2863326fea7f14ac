package billing.coverages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * Days one after the other.
 *
 * @param to inclusive; {@code null} where there is no end
 */
public record Days(LocalDate from, @Nullable LocalDate to) implements ValueObject {

	private static final Comparator<@Nullable LocalDate> ENDS = Comparator.nullsLast(Comparator.naturalOrder());

	/** A coverage that stands, as far as it says who pays when. */
	record Claim(String payerCode, int rank, Days days) {

		private boolean sameButDays(Claim other) {
			return payerCode.equals(other.payerCode) && rank == other.rank;
		}
	}

	/** On which days somebody else may be asked, when a coverage becomes another; {@code null} is none. */
	static Optional<Days> touched(@Nullable Claim before, @Nullable Claim now) {
		if (before == null || now == null) {
			return Optional.ofNullable(before == null ? now : before).map(Claim::days);
		}
		if (before.equals(now)) {
			return Optional.empty();
		}
		return Optional.of(before.sameButDays(now) ? before.days.difference(now.days) : before.days.hull(now.days));
	}

	public boolean has(LocalDate day) {
		return !day.isBefore(from) && (to == null || !day.isAfter(to));
	}

	/** From the first day only one of both has to the last; these are not the same days. */
	private Days difference(Days other) {
		var whole = hull(other);
		var start = from.equals(other.from) ? Objects.requireNonNull(earlier(to, other.to)).plusDays(1) : whole.from;
		return new Days(start, Objects.equals(to, other.to) ? later(from, other.from).minusDays(1) : whole.to);
	}

	private Days hull(Days other) {
		return new Days(from.isBefore(other.from) ? from : other.from, ENDS.compare(to, other.to) < 0 ? other.to : to);
	}

	private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
		return ENDS.compare(one, other) < 0 ? one : other;
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? other : one;
	}
}
