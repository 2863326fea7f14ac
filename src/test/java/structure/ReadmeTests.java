package structure;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the README tells a newcomer to type, typed. */
@ConcordTest
class ReadmeTests {

	@LocalServerPort int port;
	@TempDir Path folder;

	@Test
	void walksThroughAVisit() throws Exception {
		Files.createDirectory(folder.resolve("data"));
		Files.writeString(folder.resolve("data/administrator.password"), "admin-for-tests\n");

		var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", block("A visit, in six requests"))
				.directory(folder.toFile()).redirectErrorStream(true);
		shell.environment().put("CONCORD_URL", "http://127.0.0.1:" + port);
		var run = shell.start();
		var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

		assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(run.exitValue()).as(said).isZero();
		assertThat(said).contains("\"procedureVersion\":2", "\"findings\"");
	}

	@Test
	void isShort() throws Exception {
		assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(120);
	}

	/** Every path a document names is there. */
	@Test
	void pointsToWhatIsThere() throws Exception {
		for (var document : List.of(Path.of("README.md"), Path.of("docs/context-map.md"),
				Path.of("docs/operations.md"), Path.of("docs/events/README.md"))) {
			var links = Pattern.compile("\\]\\(([^)#:]+)").matcher(Files.readString(document)).results().toList();
			assertThat(links).allSatisfy(link -> assertThat(document.resolveSibling(link.group(1))).exists());
		}
	}

	private static String block(String heading) throws Exception {
		var readme = Files.readString(Path.of("README.md"));
		var from = readme.indexOf("```sh\n", readme.indexOf("## " + heading)) + 6;
		return readme.substring(from, readme.indexOf("```", from));
	}
}
