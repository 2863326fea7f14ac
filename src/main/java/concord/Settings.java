package concord;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
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
 */
@ConfigurationProperties("concord")
public record Settings(@DefaultValue("./data") Path data, @DefaultValue("USD") Currency currency,
		@DefaultValue Facility facility, @DefaultValue Admin admin) {

	/** @param timeZone in which a service date is a date; the machine's where nothing is said */
	public record Facility(@Nullable ZoneId timeZone) {

		public ZoneId zone() {
			return timeZone == null ? ZoneId.systemDefault() : timeZone;
		}
	}

	public record Admin(@Nullable String user, @Nullable String password) {
	}
}
