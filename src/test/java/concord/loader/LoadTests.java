package concord.loader;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordTest;
import concord.OwnerSql;
import concord.client.Progress;
import concord.client.WebApi;
import concord.loader.export.Export;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import outbox.Delivered;

/** A load into a running Concord: rows that are broken cost themselves, and a second run changes nothing. */
@ConcordTest
class LoadTests {

	@Autowired OwnerSql owner;
	@Autowired Delivered delivered;
	@LocalServerPort int port;
	@TempDir Path folder;

	private final String ana = UUID.randomUUID().toString();
	private final String bo = UUID.randomUUID().toString();
	private final String visit = UUID.randomUUID().toString();
	private final String payer = UUID.randomUUID().toString();
	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@BeforeEach
	void export() throws IOException {
		write("patients.csv", "Id,BIRTHDATE,FIRST,MIDDLE,LAST,GENDER", ana + ",1980-04-02,Ana,,Rivera,F",
				bo + ",soon,Bo,,Lind,M");
		write("payers.csv", "Id,NAME", payer + ",Aetna");
		write("payer_transitions.csv", "PATIENT,MEMBERID,START_DATE,END_DATE,PAYER,SECONDARY_PAYER",
				ana + ",W1,2020-01-31T12:00:00Z,2021-01-29T12:00:00Z," + payer + ",",
				ana + ",W2,2021-01-29T12:00:00Z,," + payer + ",",
				ana + ",W3,2022-01-29T12:00:00Z,,nobody,");
		write("encounters.csv", "Id,START,STOP,PATIENT,ENCOUNTERCLASS",
				visit + ",2025-03-01T14:00:00Z,2025-03-01T15:00:00Z," + ana + ",ambulatory",
				UUID.randomUUID() + ",2025-03-01T14:00:00Z,2025-03-01T15:00:00Z," + bo + ",inpatient");
		write("conditions.csv", "START,STOP,PATIENT,ENCOUNTER,SYSTEM,CODE,DESCRIPTION",
				"2025-03-01,," + ana + "," + visit + ",http://snomed.info/sct,160903007,Working");
		write("procedures.csv", "START,STOP,PATIENT,ENCOUNTER,SYSTEM,CODE,DESCRIPTION,BASE_COST,REASONCODE",
				procedure("2025-03-01T14:10:00Z", "never-priced-" + visit),
				procedure("2025-03-01T14:10:00Z", "never-priced-" + visit),
				procedure("2025-03-01T14:20:00Z", ""), "\"2025-03-01T14:30:00Z," + ana,
				procedure("yesterday", "710824005"));
	}

	@Test
	void namesEveryBrokenRowAndLoadsTheRest() throws IOException {
		var progress = load();

		assertThat(said.toString().lines().filter(line -> line.contains(".csv:")))
				.anySatisfy(line -> assertThat(line).startsWith("patients.csv:3 ").contains("birthDate"))
				.anySatisfy(line -> assertThat(line)
				.startsWith("payer_transitions.csv:4 there is no such payer"))
				.anySatisfy(line -> assertThat(line).startsWith("encounters.csv:3 its patient is not loaded"))
				.anySatisfy(line -> assertThat(line).startsWith("procedures.csv:4 ").contains("code.code"))
				.anySatisfy(line -> assertThat(line).startsWith("procedures.csv:5 "))
				.anySatisfy(line -> assertThat(line).startsWith("procedures.csv:6 ").contains("start"))
				.hasSize(6);
		assertThat(progress.broken()).isEqualTo(6);
		assertThat(loaded()).isEqualTo("2 coverages, 1 finished, 2 completed");
	}

	/** (A8, C4) Two procedures alike in one visit are two acts; the same ones again are the same. */
	@Test
	void changesNothingTheSecondTime() throws IOException {
		load();
		delivered.await();
		var events = "select count(*) from outbox.event";
		var before = owner.query(events);

		load();

		delivered.await();
		assertThat(owner.query(events)).isEqualTo(before);
		assertThat(loaded()).isEqualTo("2 coverages, 1 finished, 2 completed");
	}

	/** A run that was cut off left things begun: the next one finishes them. */
	@Test
	void finishesWhatAnEarlierRunBegan() throws IOException {
		write("encounters.csv", "Id,START,STOP,PATIENT,ENCOUNTERCLASS", visit + ",2025-03-01T14:00:00Z,,"
				+ ana + ",ambulatory");
		write("procedures.csv", "START,STOP,PATIENT,ENCOUNTER,SYSTEM,CODE,DESCRIPTION,BASE_COST,REASONCODE",
				procedure("2025-03-01T14:10:00Z", "710824005").replace("2025-03-01T15:00:00Z", ""));
		load();
		assertThat(loaded()).isEqualTo("2 coverages, 0 finished, 0 completed");
		write("encounters.csv", "Id,START,STOP,PATIENT,ENCOUNTERCLASS",
				visit + ",2025-03-01T14:00:00Z,2025-03-01T15:00:00Z," + ana + ",ambulatory");
		write("procedures.csv", "START,STOP,PATIENT,ENCOUNTER,SYSTEM,CODE,DESCRIPTION,BASE_COST,REASONCODE",
				procedure("2025-03-01T14:10:00Z", "710824005"));

		load();

		assertThat(loaded()).isEqualTo("2 coverages, 1 finished, 1 completed");
	}

	private String procedure(String start, String code) {
		return start + ",2025-03-01T15:00:00Z," + ana + "," + visit + ",http://snomed.info/sct," + code
				+ ",Something,1.00,";
	}

	private Progress load() throws IOException {
		try (var api = new WebApi(URI.create("http://127.0.0.1:" + port), "admin", "admin-for-tests");
				var progress = new Progress(new PrintStream(said, true), false)) {
			new Load(new Export(folder), api, ZoneId.of("America/New_York"), 4, progress).run(null);
			return progress;
		}
	}

	private String loaded() {
		return owner.query("""
				select (select count(*) from patients.coverage
					where patient_id = i.patient_id) || ' coverages, '
					|| (select count(*) from procedures.encounter e where e.patient_id = i.patient_id
						and status = 'finished')
					|| ' finished, ' || (select count(*) from procedures.procedure p
						where p.patient_id = i.patient_id and status = 'completed') || ' completed'
				from patients.identifier i where i.value = '%s'
				""".formatted(ana));
	}

	private void write(String file, String... lines) throws IOException {
		Files.write(folder.resolve(file), List.of(lines));
	}
}
