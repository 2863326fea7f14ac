package concord.loader;

import concord.client.GaveUp;
import concord.client.Progress;
import concord.client.WebApi;
import concord.loader.export.Export;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * For the first look: with {@code concord.sample} naming an export's folder, Concord loads it into itself
 * once it is up, by its own web API, and shows what came of it. A second start finds everything there.
 */
@Component
@ConditionalOnProperty("concord.sample")
class SampleHospital {

	private static final int WORKERS = 4;

	private final Environment settings;
	private final ZoneId facility;

	SampleHospital(Environment settings, ZoneId facility) {
		this.settings = settings;
		this.facility = facility;
	}

	@EventListener(ApplicationReadyEvent.class)
	void open() {
		Thread.ofPlatform().name("sample").daemon().start(this::load);
	}

	private void load() {
		var folder = Path.of(settings.getRequiredProperty("concord.sample"));
		var url = URI.create("http://127.0.0.1:" + settings.getProperty("local.server.port", "8080"));
		try (var api = new WebApi(url, user(), password());
				var progress = Progress.onTheScreen()) {
			var prices = Files.readString(folder.resolve("prices.csv"));
			var known = new Load(new Export(folder), api, facility, WORKERS, progress).run(prices);
			System.out.println(screen(Figures.read(api, known), url));
		}
		catch (GaveUp | IOException e) {
			System.out.println("The sample could not be loaded: " + e.getMessage());
		}
	}

	private String screen(Figures figures, URI url) {
		var password = isGiven() ? "as you set it" : "in " + secret().toAbsolutePath().normalize();
		return """

				Concord is up, with a sample of people nobody is.

				%s

				web API             %s/docs
				log in as           %s, password %s
				end                 Ctrl-C
				""".formatted(figures, url, user(), password);
	}

	private boolean isGiven() {
		return settings.containsProperty("concord.admin.user")
				&& settings.containsProperty("concord.admin.password");
	}

	private String user() {
		return isGiven() ? settings.getRequiredProperty("concord.admin.user") : "admin";
	}

	private String password() throws IOException {
		return isGiven() ? settings.getRequiredProperty("concord.admin.password")
				: Files.readString(secret()).strip();
	}

	private Path secret() {
		return Path.of(settings.getProperty("concord.data", "./data"), "administrator.password");
	}
}
