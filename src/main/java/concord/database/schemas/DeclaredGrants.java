package concord.database.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * {@code db/migrations/grants.txt}: who may do what, written down independently of the migrations that grant
 * it.
 */
record DeclaredGrants(Set<Grant> grants) {

	static DeclaredGrants read() {
		try {
			var text = new ClassPathResource("db/migrations/grants.txt").getContentAsString(StandardCharsets.UTF_8);
			return parse(text);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static DeclaredGrants parse(String text) {
		return new DeclaredGrants(text.lines()
				.map(String::strip)
				.filter(line -> !line.isEmpty() && !line.startsWith("#"))
				.flatMap(line -> grants(line.split("\\s+")))
				.collect(Collectors.toCollection(TreeSet::new)));
	}

	boolean names(String object) {
		return grants.stream().anyMatch(grant -> grant.on().equals(object));
	}

	private static Stream<Grant> grants(String[] words) {
		return Stream.of(words).skip(2).map(right -> new Grant(words[0], words[1], right));
	}
}
