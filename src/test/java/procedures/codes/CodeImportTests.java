package procedures.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.Api.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import procedures.WardTest;

/** The book of codes over the web. Every code is invented. */
class CodeImportTests extends WardTest {

	private static final String HEADER = "system,code,display,effective_from,effective_to\n";
	private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";

	private final String system = "urn:test:" + UUID.randomUUID();

	/** Other tests take codes of these systems as they come. */
	@AfterEach
	void forgetReleases() {
		sql.run("delete from procedures.code where system like 'http%'");
		sql.run("delete from procedures.code_system where system like 'http%'");
	}

	@Test
	void entersAListAndFindsItUnchangedTheNextTime() {
		var list = line("a", "Alpha", "2020-01-01", "2024-12-31") + line("a", "Alpha new", "2025-01-01", "")
				+ line("b", "Beta", "2020-01-01", "");

		assertThat(told(list(list))).isEqualTo("3: added 3, changed 0, ended 0, unchanged 0, broken 0");
		assertThat(told(list(list))).isEqualTo("3: added 0, changed 0, ended 0, unchanged 3, broken 0");
		assertThat(codes("&on=2024-12-31")).containsExactly("a Alpha", "b Beta");
		assertThat(codes("&on=2025-01-01")).containsExactly("a Alpha new", "b Beta");
	}

	@Test
	void tellsOnTrialWhatWouldComeOfItAndChangesNothing() {
		list(line("a", "Alpha", "2020-01-01", ""));

		var trial = list(line("a", "Alpha", "2020-01-01", "2024-12-31") + line("a", "New", "2025-01-01", "")
				+ "broken\n" + line("c", "Gamma", "2020-01-01", ""), "&dryRun=true");

		assertThat(told(trial)).isEqualTo("3: added 2, changed 0, ended 1, unchanged 0, broken 1");
		assertThat(trial.text("/report/broken/0/field")).isEqualTo("line 4");
		assertThat(trial.json().at("/report/ended/first/0").asString()).isEqualTo("a");
		assertThat(codes("&on=2030-01-01")).containsExactly("a Alpha");
	}

	@Test
	void entersNothingOfAFileWithABrokenLine() {
		var refused = list(line("a", "Alpha", "2020-01-01", "") + line("b", "", "2020-01-01", ""));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.field()).isEqualTo("line 3");
		assertThat(codes("")).isEmpty();
	}

	@Test
	void refusesTwoMeaningsOnADay() {
		list(line("a", "Alpha", "2020-01-01", ""));

		assertThat(list(line("a", "Other", "2025-01-01", "")).field()).isEqualTo("line 2");
		assertThat(list(line("b", "x", "2020-01-01", "") + line("c", "x", "2020-01-01", "")
				+ line("b", "y", "2020-06-01", "")).field()).isEqualTo("line 4");
		assertThatThrownBy(() -> sql.run("insert into procedures.code values ('%s', 'a', '2025-01-01', 'infinity', 'x', 'code')"
				.formatted(system))).hasMessageContaining("code_means_one_thing_a_day");
	}

	@Test
	void takesAReleaseOfIcdAndEndsWhatTheNextDoesNotName() {
		var first = icd("X99", "0", "Invented") + icd("X9901", "1", "Invented, acute")
				+ icd("X9902", "1", "Invented, chronic");
		assertThat(told(release("icd-10-cm", "2024-10-01", first))).startsWith("3: added 3");

		var next = icd("X99", "0", "Invented") + icd("X9901", "1", "Invented, acute, renamed");
		assertThat(told(release("icd-10-cm", "2025-10-01", next)))
				.isEqualTo("2: added 0, changed 1, ended 1, unchanged 1, broken 0");

		var renamed = api.get("/codes/lookup?system=" + ICD + "&code=X99.01&on=2025-09-30");
		assertThat(renamed.text("/inForce/display")).isEqualTo("Invented, acute");
		assertThat(renamed.json().path("periods")).hasSize(2);
		var ended = api.get("/codes/lookup?system=" + ICD + "&code=X99.02&on=2025-10-01");
		assertThat(ended.json().path("inForce").isNull()).isTrue();
		assertThat(ended.text("/periods/0/effectiveTo")).isEqualTo("2025-09-30");
		assertThat(release("icd-10-cm", "2024-10-01", first).field()).isEqualTo("effectiveFrom");
	}

	@Test
	void takesAReleaseOfHcpcsWithItsModifiers() {
		var told = release("hcpcs", "2025-01-01", hcpcs("Z0001", '3', "Invented device", "20200101", "")
				+ hcpcs("   Q9", '7', "Invented side", "20100101", ""));

		assertThat(told(told)).startsWith("2: added 2");
		assertThat(api.get("/codes?text=invented&system=http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets")
				.json().path("items").valueStream().map(it -> it.path("code").asString() + " " + it.path("use").asString()))
				.containsExactlyInAnyOrder("Z0001 code", "Q9 modifier");
	}

	@Test
	void isAskedForFormatAndFirstDay() {
		assertThat(api.post("/codes", "x", "Content-Type", "text/plain").status()).isEqualTo(400);
		assertThat(release("loinc", "2024-10-01", "x").field()).isEqualTo("format");
		assertThat(api.post("/codes?format=hcpcs", "x", "Content-Type", "text/plain").field()).isEqualTo("effectiveFrom");
		assertThat(list("", "&effectiveFrom=2024-10-01").field()).isEqualTo("effectiveFrom");
		assertThat(list("").status()).isEqualTo(422);
		assertThat(api.post("/codes?format=csv", "{}").status()).isEqualTo(415);
	}

	@Test
	void isSearchedByWordsBeginningsAndNearMisses() {
		list(line("QA1.23", "Fracture of the invented bone", "2020-01-01", "")
				+ line("QA1.24", "Invented fracture, healed", "2020-01-01", "")
				+ line("QB2", "Sprain of an ankle", "2020-01-01", "") + line("QC3", "Old fracture", "2000-01-01", "2019-12-31"));

		assertThat(found("fract inv")).containsExactlyInAnyOrder("QA1.23", "QA1.24");
		assertThat(found("fratcure")).contains("QA1.23", "QA1.24");
		assertThat(found("qa123")).startsWith("QA1.23");
		assertThat(found("QA1.2")).containsExactly("QA1.23", "QA1.24");
		assertThat(found("sprain")).containsExactly("QB2");
		assertThat(found("100%'&|!:*(")).isEmpty();
		assertThat(api.get("/codes?text=%25").field()).isEqualTo("text");
	}

	@Test
	void isSearchedPageByPage() {
		list(IntStream.range(0, 7).mapToObj(it -> line("P" + it, "Paged thing " + it, "2020-01-01", ""))
				.collect(Collectors.joining()));

		for (var query : List.of("", "&text=paged")) {
			var seen = new ArrayList<String>();
			var page = api.get("/codes?limit=3&system=" + system + query);
			while (true) {
				page.json().path("items").forEach(it -> seen.add(it.path("code").asString()));
				if (page.json().path("next").isNull()) {
					break;
				}
				page = api.get("/codes?limit=3&system=" + system + query + "&after=" + page.text("/next"));
			}
			assertThat(seen).containsExactlyInAnyOrder("P0", "P1", "P2", "P3", "P4", "P5", "P6");
		}
		assertThat(api.get("/codes?after=bm9uc2Vuc2U").field()).isEqualTo("after");
		assertThat(api.get("/codes?text=a&after=bm9uc2Vuc2U").field()).isEqualTo("after");
	}

	@Test
	void tellsWhichSystemsAreLoaded() {
		list(line("a", "Alpha", "2020-01-01", ""));

		var systems = api.get("/codes/systems").json().valueStream()
				.filter(it -> it.path("system").asString().equals(system)).toList();

		assertThat(systems).singleElement().satisfies(it -> {
			assertThat(it.path("codes").asInt()).isEqualTo(1);
			assertThat(it.path("unknownCodes").asString()).isEqualTo("refused");
			assertThat(it.path("importedBy").asString()).isEqualTo("admin");
		});
		assertThat(api.get("/codes/lookup?system=urn:nobody&code=a").status()).isEqualTo(404);
	}

	@Test
	void takesTwentyThousandLines() {
		var lines = IntStream.range(0, 20_000).mapToObj(it -> line("c" + it, "Invented thing number " + it, "2020-01-01", ""))
				.collect(Collectors.joining());

		assertThat(told(list(lines))).startsWith("20000: added 20000");
	}

	private List<String> found(String text) {
		return api.get("/codes?system=" + system + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).json()
				.path("items").valueStream().map(it -> it.path("code").asString()).toList();
	}

	private List<String> codes(String query) {
		return api.get("/codes?limit=200&system=" + system + query).json().path("items").valueStream()
				.map(it -> it.path("code").asString() + " " + it.path("display").asString()).toList();
	}

	private Answer list(String lines, String... query) {
		return api.post("/codes?format=csv" + String.join("", query), HEADER + lines, "Content-Type", "text/csv");
	}

	private Answer release(String format, String from, String lines) {
		return api.post("/codes?format=%s&effectiveFrom=%s".formatted(format, from), lines, "Content-Type", "text/plain");
	}

	private static String told(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return "%s: added %s, changed %s, ended %s, unchanged %s, broken %s".formatted(answer.text("/report/rows"),
				answer.text("/report/added/count"), answer.text("/report/changed/count"),
				answer.text("/report/ended/count"), answer.text("/report/unchanged"), answer.text("/report/brokenLines"));
	}

	private String line(String code, String display, String from, String to) {
		return String.join(",", system, code, '"' + display + '"', from, to) + "\n";
	}

	private static String icd(String code, String billable, String display) {
		return "00001 %-7s %s %-60s %s\n".formatted(code, billable, display, display);
	}

	private static String hcpcs(String code, char kind, String display, String added, String ended) {
		return "%-5s00100%s%-80s%-28s%149s%-8s%-8s%-8sN%27s\n".formatted(code, kind, display, "SHORT", "", added, added,
				ended, "");
	}
}
