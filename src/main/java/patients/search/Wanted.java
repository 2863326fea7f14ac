package patients.search;

import concord.web.PartialDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is looked for, by whatever is known; each of it may be a little wrong but the number.
 *
 * @param parts  of the names, in any order
 * @param reach  phone numbers as they are dialled, and addresses of mail
 * @param number any identifier's value, or a medical record number
 */
public record Wanted(List<String> parts, @Nullable PartialDate birthDate, Collection<String> reach,
		@Nullable String number) {

	/** More than these make it no clearer who is meant. */
	static final int MOST_PARTS = 6;

	public Wanted {
		parts = parts.size() > MOST_PARTS ? List.copyOf(parts.subList(0, MOST_PARTS)) : parts;
	}
}
