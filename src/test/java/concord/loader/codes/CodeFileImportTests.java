package concord.loader.codes;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordTest;
import concord.OwnerSql;
import concord.loader.Subcommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code codes FILE} against a running Concord. The codes are invented. */
@ConcordTest
class CodeFileImportTests {

	@Autowired OwnerSql owner;
	@LocalServerPort int port;
	@TempDir Path folder;

	private final String system = "urn:test:" + UUID.randomUUID();

	@AfterEach
	void forgetReleases() {
		owner.run("delete from procedures.code where system like 'http%'");
		owner.run("delete from procedures.code_system where system like 'http%'");
	}

	@Test
	void importsAListAndSaysWhatIsBroken() throws IOException {
		var list = file("house.csv", "system,code,display,effective_from,effective_to", system + ",a,Alpha,2020-01-01,");

		assertThat(codes(list)).isZero();
		assertThat(codes(file("house.csv", "system,code,display,effective_from,effective_to", system + ",b,,2020-01-01,")))
				.isEqualTo(2);
		assertThat(owner.query("select string_agg(code, ' ') from procedures.code where system = '%s'".formatted(system)))
				.isEqualTo("a");
	}

	@Test
	void knowsAReleaseByItsName() throws IOException {
		var release = file("icd10cm_order_2025.txt", "00001 X9901   1 %-60s Invented".formatted("Invented"));

		assertThat(codes(release, "--dry-run")).isZero();
		assertThat(owner.query("select count(*) from procedures.code where code = 'X99.01'")).isEqualTo("0");
		assertThat(codes(release)).isZero();
		assertThat(owner.query("select effective_from from procedures.code where code = 'X99.01'"))
				.isEqualTo("2024-10-01");
	}

	@Test
	void isNotUnderstoodWithoutAFormat() throws IOException {
		assertThat(codes(file("codes.txt", "x"))).isEqualTo(64);
		assertThat(codes(folder.resolve("missing.csv"))).isEqualTo(3);
	}

	private Path file(String name, String... lines) throws IOException {
		return Files.writeString(folder.resolve(name), String.join("\n", lines));
	}

	private int codes(Path file, String... more) throws IOException {
		var password = Files.writeString(folder.resolve("password"), "admin-for-tests");
		var args = Stream.concat(Stream.of("codes", file.toString(), "--url", "http://127.0.0.1:" + port, "--user",
				"admin", "--password-file", password.toString()), Stream.of(more)).toArray(String[]::new);
		return Subcommands.run(args).orElseThrow();
	}
}
