package concord.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a sheet would change of what is there.
 *
 * @param added   of which there was nothing yet
 * @param changed what is there otherwise
 */
public record Revision<T>(List<T> added, List<T> changed, int unchanged) {

	/** @param present what is there, by its key */
	public static <T> Revision<T> of(List<T> said, Map<?, T> present, Function<T, ?> key) {
		var added = new ArrayList<T>();
		var changed = new ArrayList<T>();
		for (var one : said) {
			var before = present.get(key.apply(one));
			if (before == null) {
				added.add(one);
			}
			else if (!before.equals(one)) {
				changed.add(one);
			}
		}
		return new Revision<>(added, changed, said.size() - added.size() - changed.size());
	}

	/** All that is to be written. */
	public List<T> news() {
		var news = new ArrayList<>(added);
		news.addAll(changed);
		return news;
	}

	public Imported told(boolean dryRun) {
		return new Imported(dryRun, added.size() + changed.size() + unchanged, added.size(), changed.size(),
				unchanged);
	}
}
