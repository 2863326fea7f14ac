package patients.particulars;

import concord.refusal.Refusal;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** Languages as BCP 47 writes them: {@code es}, {@code es-MX}, {@code zh-Hans}. */
final class Languages {

	private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

	private static final int LETTERS_OF_ISO_639_1 = 2;

	private Languages() {
	}

	static String cleaned(String said, String field) {
		try {
			var language = new Locale.Builder().setLanguageTag(said.strip()).build();
			if (isKnown(language.getLanguage())) {
				return language.toLanguageTag();
			}
		}
		catch (IllformedLocaleException e) {
			throw new Refusal.Invalid(field, "is not a language tag, such as es-MX");
		}
		throw new Refusal.Invalid(field, "is not a language there is");
	}

	/** Of three letters there are thousands, sign languages among them: their form is enough. */
	private static boolean isKnown(String language) {
		return language.length() > LETTERS_OF_ISO_639_1 || KNOWN.contains(language);
	}
}
