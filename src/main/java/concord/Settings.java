package concord;

import concord.refusal.Setting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about the whole of Concord.
 *
 * @param data     the folder of this installation: its database and its secrets
 * @param currency what every amount is in, ISO 4217
 * @param facility the hospital itself
 * @param admin    the first administrator; generated where nothing is said
 * @param sample   the folder of an export to load and show at the start, for a first look; none where nothing
 *                 is said
 */
@ConfigurationProperties("concord")
public record Settings(@DefaultValue("./data") Path data, @DefaultValue("USD") Currency currency,
		@DefaultValue Facility facility, @DefaultValue Admin admin, @Nullable Path sample) {

	public Settings {
		Setting.require(currency.getDefaultFractionDigits() >= 0, "concord.currency is not the currency of any country");
		Setting.require(!data.toString().isBlank(), "concord.data is blank");
	}

	/**
	 * @param timeZone in which a service date is a date; the machine's where nothing is said
	 * @param country  ISO 3166: whose phone numbers are those without a country's code
	 */
	public record Facility(@Nullable ZoneId timeZone, @DefaultValue("US") String country) {

		public Facility {
			Setting.require(Set.of(Locale.getISOCountries()).contains(country),
					"concord.facility.country is not a country's code, such as US");
			Setting.require(timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone.getId()),
					"concord.facility.time-zone is not a region's time zone, such as America/New_York");
		}

		public ZoneId zone() {
			return timeZone == null ? ZoneId.systemDefault() : timeZone;
		}
	}

	/**
	 * Both or neither. No password that anybody would try first: nothing secret is shipped, and none is
	 * accepted.
	 */
	public record Admin(@Nullable String user, @Nullable String password) {

		private static final int SHORTEST = 12;
		private static final int LONGEST = 72;

		public Admin {
			Setting.require(user != null || password == null, "concord.admin.user is not set");
			Setting.require(password != null || user == null, "concord.admin.password is not set");
			if (user != null && password != null) {
				check(user, password);
			}
		}

		private static void check(String user, String password) {
			Setting.require(user.matches("[^\\s:]{1,100}"), "concord.admin.user is blank or holds a space or a colon");
			Setting.require(password.strip().length() >= SHORTEST,
					"concord.admin.password is shorter than " + SHORTEST + " characters");
			Setting.require(password.getBytes(StandardCharsets.UTF_8).length <= LONGEST,
					"concord.admin.password is longer than " + LONGEST + " bytes");
			Setting.require(!isGuessable(password, user), "concord.admin.password is among the first to be guessed");
		}

		private static boolean isGuessable(String password, String user) {
			return password.chars().distinct().count() < 5 || password.equals(user)
					|| password.toLowerCase(Locale.ROOT).matches("(change|password|admin|secret|concord)[a-z]*\\d*");
		}

		@Override
		public String toString() {
			return "Admin[" + user + "]";
		}
	}
}
