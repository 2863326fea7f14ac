package concord.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import concord.Settings;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every misconfiguration ends the start with one line that names the key. */
class OneLineTests {

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Settings.class)
	@Import(KnownKeys.class)
	static class SettingsAlone {
	}

	private final ApplicationContextRunner start =
			new ApplicationContextRunner().withUserConfiguration(SettingsAlone.class);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			concord.facility.time-zone=Mars/Base                   | concord.facility.time-zone
			concord.facility.time-zone=25                          | concord.facility.time-zone
			concord.facility.time-zone=GMT+5                       | concord.facility.time-zone
			concord.currency=DOLLAR                                | concord.currency
			concord.currency=                                      | concord.currency
			concord.currency=XXX                                   | concord.currency
			concord.admin.user=root                                | concord.admin.password is not set
			concord.admin.password=a-long-enough-one               | concord.admin.user is not set
			concord.admin.user=a b;concord.admin.password=1aB;-_xyz%123 | concord.admin.user
			concord.admin.user=;concord.admin.password=1aB-_xyz%123 | concord.admin.user
			concord.admin.user=root;concord.admin.password=        | concord.admin.password
			concord.admin.user=root;concord.admin.password=short   | concord.admin.password is shorter
			concord.admin.user=root;concord.admin.password=aaaaaaaaaaaaaaaa | concord.admin.password
			concord.admin.user=root;concord.admin.password=changemechangeme | concord.admin.password
			concord.admin.user=administrator;concord.admin.password=administrator | concord.admin.password
			concord.facilty.time-zone=UTC                          | concord.facilty.time-zone is not a setting
			concord.curency=USD                                    | concord.curency is not a setting
			concord.admin.pasword=x                                | concord.admin.pasword is not a setting
			""")
	void namesTheKey(String settings, String line) {
		start.withPropertyValues(settings.split(";(?=concord)")).run(context ->
				assertThat(OneLine.why(context.getStartupFailure()).orElseThrow())
						.contains(line).doesNotContain("\n"));
	}

	@Test
	void saysNoPassword() {
		start.withPropertyValues("concord.admin.user=root", "concord.admin.password=p@ssw0rd").run(context ->
				assertThat(OneLine.why(context.getStartupFailure()).orElseThrow()).doesNotContain("p@ssw0rd"));
	}

	@Test
	void isNotNeededWhereAllIsWell() {
		start.withPropertyValues("concord.facility.time-zone=America/New_York", "concord.admin.user=root",
				"concord.admin.password=a-long-enough-one").run(context -> assertThat(context).hasNotFailed());
	}

	@Test
	void namesTheSettingsOfADatabaseThatCannotBeReached() {
		var failure = new RuntimeException("outer", new SQLException("Connection refused.\nCheck", "08001"));

		assertThat(OneLine.why(failure)).hasValueSatisfying(line ->
				assertThat(line).contains("spring.datasource", "Connection refused. Check"));
	}

	@Test
	void namesTheSettingsOfAnAddressItCannotListenOn() {
		var taken = new RuntimeException("outer", new java.net.BindException("Cannot assign requested address"));
		var none = new RuntimeException("outer", catchThrowable(() -> new InetSocketAddress(99999)));

		assertThat(OneLine.why(taken)).hasValue("server.address, server.port: Cannot assign requested address");
		assertThat(OneLine.why(none)).hasValue("server.port: port out of range:99999");
	}

	@Test
	void leavesFaultsOfOurOwnToTheirStacks() {
		assertThat(OneLine.why(new IllegalArgumentException("of something else"))).isEmpty();
		assertThat(OneLine.why(new NullPointerException())).isEmpty();
		assertThat(OneLine.why(new SQLException("syntax error", "42601"))).isEmpty();
	}
}
