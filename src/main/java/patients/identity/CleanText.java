package patients.identity;

import concord.refusal.Refusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How text about people is taken in, and how it is compared in search. */
public final class CleanText {

	private static final Pattern UNPRINTABLE = Pattern
			.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\u202a-\u202e\u2066-\u2069]");

	private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private CleanText() {
	}

	/** Stripped and in NFC; refused when it says nothing, is too long, or holds what cannot be printed. */
	public static String of(String text, String field, int most) {
		if (UNPRINTABLE.matcher(text).find()) {
			throw new Refusal.Invalid(field, "must not hold control characters");
		}
		var clean = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
		if (!SAYS_SOMETHING.matcher(clean).find()) {
			throw new Refusal.Invalid(field, "must hold a letter or a digit");
		}
		if (clean.codePointCount(0, clean.length()) > most) {
			throw new Refusal.Invalid(field, "must have at most %d characters".formatted(most));
		}
		return clean;
	}

	/** Without case and accents: Müller, MULLER and muller are one. */
	public static String folded(String text) {
		var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
		return MARKS.matcher(apart).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)
				.replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("æ", "ae").replace("œ", "oe").strip();
	}
}
