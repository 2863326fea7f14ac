package patients.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a registrar types who means somebody, and has not quite understood or hit the keys. */
final class Perturbing {

	enum Kind {
		TYPING_ERROR, TWO_TYPING_ERRORS, SWAPPED_PARTS, MAIDEN_NAME, AS_IT_SOUNDS, WRONG_BIRTH_DATE, PHONE_INSTEAD
	}

	/** A person of the population. */
	record Known(String id, String given, String middle, String family, String maiden, LocalDate birthDate,
			String phone) {

		boolean fits(Kind kind) {
			return (kind != Kind.MAIDEN_NAME || maiden != null) && (kind != Kind.PHONE_INSTEAD || phone != null);
		}
	}

	private static final List<Map.Entry<String, String>> SOUNDS = List.of(Map.entry("ph", "f"), Map.entry("ck", "k"),
			Map.entry("c", "k"), Map.entry("ie", "y"), Map.entry("ey", "y"), Map.entry("z", "s"), Map.entry("th", "t"),
			Map.entry("ll", "l"), Map.entry("ss", "s"), Map.entry("w", "v"), Map.entry("y", "i"), Map.entry("m", "mm"),
			Map.entry("n", "nn"), Map.entry("r", "rr"));

	private final Random random;

	Perturbing(long seed) {
		this.random = new Random(seed);
	}

	/** A body of {@code POST /patients/search}. */
	Map<String, Object> query(Known of, Kind kind) {
		var family = of.family();
		var given = of.given();
		var birth = of.birthDate().toString();
		switch (kind) {
			case TYPING_ERROR -> {
				family = random.nextBoolean() ? mistyped(family) : family;
				given = family.equals(of.family()) ? mistyped(given) : given;
			}
			case TWO_TYPING_ERRORS, PHONE_INSTEAD -> {
				family = mistyped(family);
				given = mistyped(given);
			}
			case SWAPPED_PARTS -> family = mistyped(family);
			case MAIDEN_NAME -> {
				family = of.maiden();
				given = random.nextBoolean() ? mistyped(given) : given;
			}
			case AS_IT_SOUNDS -> family = asItSounds(family);
			case WRONG_BIRTH_DATE -> birth = mistaken(of.birthDate());
		}
		var said = new LinkedHashMap<String, Object>();
		said.put("name", named(kind, given, of.middle(), family));
		if (kind == Kind.PHONE_INSTEAD) {
			said.put("phone", of.phone().replace("+1518", "(518) "));
		}
		else {
			said.put("birthDate", birth);
		}
		return said;
	}

	/** The middle name is left out as often as not. */
	private String named(Kind kind, String given, String middle, String family) {
		var parts = new ArrayList<>(List.of(given));
		if (middle != null && random.nextBoolean()) {
			parts.add(middle);
		}
		parts.add(family);
		if (kind == Kind.SWAPPED_PARTS) {
			Collections.reverse(parts);
		}
		return String.join(" ", parts);
	}

	/** A letter wrong, missing, too many, or swapped with the next. */
	private String mistyped(String name) {
		var at = random.nextInt(name.length());
		var letter = (char) ('a' + random.nextInt(26));
		var swaps = at + 1 < name.length();
		return switch (random.nextInt(4)) {
			case 0 -> name.substring(0, at) + letter + name.substring(at + 1);
			case 1 -> name.length() > 2 ? name.substring(0, at) + name.substring(at + 1) : name + letter;
			case 2 -> name.substring(0, at) + letter + name.substring(at);
			default -> swaps ? name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2)
					: name + letter;
		};
	}

	private String asItSounds(String name) {
		var heard = SOUNDS.stream().filter(it -> name.contains(it.getKey())).toList();
		if (heard.isEmpty()) {
			return mistyped(name);
		}
		var one = heard.get(random.nextInt(heard.size()));
		return name.replaceFirst(one.getKey(), one.getValue());
	}

	private String mistaken(LocalDate day) {
		var meant = List.copyOf(Dates.mistaken(day)).stream().sorted().toList();
		return meant.get(random.nextInt(meant.size())).toString();
	}
}
