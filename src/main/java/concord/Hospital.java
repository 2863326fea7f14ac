package concord;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The facts about the hospital every context may ask for, as the JDK's own types: its time, its zone, its
 * country, its currency.
 */
@Configuration(proxyBeanMethods = false)
class Hospital {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	ZoneId facilityZone(Settings settings) {
		return settings.facility().zone();
	}

	/** Of no language: only the country is meant. */
	@Bean
	Locale facilityCountry(Settings settings) {
		return Locale.of("", settings.facility().country());
	}

	@Bean
	Currency currency(Settings settings) {
		return settings.currency();
	}
}
