package procedures.codes;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is done with a code that a loaded code system does not know, or not on the day of service;
 * {@code concord.codes.*}.
 *
 * @param acceptAsHeld the code systems, by URI, whose unknown codes are let in all the same: the act is
 *                     documented, and its charge is held until somebody loads the code or corrects it. In all
 *                     other loaded systems such a code is refused
 */
@ConfigurationProperties("concord.codes")
record CodeSettings(@DefaultValue List<String> acceptAsHeld) {

	CodeSettings {
		acceptAsHeld.forEach(CodeSettings::expectUri);
	}

	private static void expectUri(String system) {
		try {
			if (URI.create(system).isAbsolute()) {
				return;
			}
		}
		catch (IllegalArgumentException e) {
			throw refused();
		}
		throw refused();
	}

	private static IllegalArgumentException refused() {
		return new IllegalArgumentException("concord.codes.accept-as-held must be URIs of code systems, with commas");
	}
}
