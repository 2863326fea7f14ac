package procedures.notes;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import procedures.WardTest;

class ClinicalNotesTests extends WardTest {

	@Test
	void areKeptInOrderWithTheirAuthor() {
		var act = ward.act().id();

		var written = api.post(path(act), Map.of("text", "Inflamed,\nnot perforated."));
		api.post(path(act), Map.of("text", "Addendum: perforated after all."));

		assertThat(written.status()).as(written.body()).isEqualTo(201);
		assertThat(written.text("/author")).isEqualTo("admin");
		assertThat(ward.all(path(act) + "?limit=1", "text"))
				.containsExactly("Inflamed,\nnot perforated.", "Addendum: perforated after all.");
	}

	/** Not the act's version, nor an event: nobody but who asks for notes meets one. */
	@Test
	void areToldToNobody() {
		var act = ward.act();
		var words = "Kanarienvogel " + UUID.randomUUID();

		api.post(path(act.id()), Map.of("text", words));
		ward.complete(act.id());
		delivered.await();

		assertThat(sql.query("select count(*) from outbox.event where payload::text like '%" + words + "%'"))
				.isEqualTo("0");
		assertThat(api.get("/procedures/" + act.id()).body()).doesNotContain(words);
		assertThat(api.get("/procedures/" + act.id() + "/history").body()).doesNotContain(words);
		assertThat(sql.query("select count(*) from procedures.clinical_note where text = '" + words + "'")).isEqualTo("1");
	}

	@Test
	void areAboutAnActThatIsThere() {
		assertThat(api.post(path(UUID.randomUUID()), Map.of("text", "x")).status()).isEqualTo(404);
		assertThat(api.post(path(ward.act().id()), Map.of("text", " ")).field()).isEqualTo("text");
	}

	/** Minimum necessary: who bills sees the facts, not the notes. */
	@ParameterizedTest
	@CsvSource({"clinician, 200", "biller, 403", "billing-manager, 403", "registrar, 403", "auditor, 403",
		"integration, 403"})
	void areReadByThoseWhoTreat(String role, int status) {
		var act = ward.act().id();

		assertThat(as(role).get(path(act)).status()).isEqualTo(status);
		assertThat(as(role).post(path(act), Map.of("text", "x")).status()).isEqualTo(status == 200 ? 201 : status);
	}

	/** Somebody of the role, with the administrator's password. */
	private Api as(String role) {
		var name = role + "-" + UUID.randomUUID();
		sql.run("""
				insert into concord.login_account (username, password_hash)
				select '%1$s', password_hash from concord.login_account where username = 'admin';
				insert into concord.login_role (username, role) values ('%1$s', '%2$s')
				""".formatted(name, role));
		return api.as(name, "admin-for-tests");
	}

	private static String path(UUID act) {
		return "/procedures/" + act + "/notes";
	}
}
