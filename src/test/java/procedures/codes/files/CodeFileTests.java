package procedures.codes.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the publishers' formats; the codes in them are invented. */
class CodeFileTests {

	private static final LocalDate RELEASE = LocalDate.parse("2024-10-01");

	private final List<CodeRow> rows = new ArrayList<>();
	private final Broken broken = new Broken();

	@Test
	void readsAnOrderFile() {
		read(CodeFormat.ICD_10_CM, RELEASE, order("00001", "X99", 0, "Invented disorder", "Invented disorder of tests"),
				order("00002", "X9901", 1, "Invented dis acute", "Invented disorder, acute"));

		assertThat(rows).containsExactly(
				new CodeRow(1, "http://hl7.org/fhir/sid/icd-10-cm", "X99", "Invented disorder of tests",
						CodeUse.HEADING, RELEASE, CodeRow.OPEN),
				new CodeRow(2, "http://hl7.org/fhir/sid/icd-10-cm", "X99.01", "Invented disorder, acute", CodeUse.CODE,
						RELEASE, CodeRow.OPEN));
		assertThat(broken.count()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = {"no order file", "00001 X99     2 Invented", "0001 X9901   1 short"})
	void namesTheBrokenLinesOfAnOrderFile(String line) {
		read(CodeFormat.ICD_10_CM, RELEASE, order("00001", "X990", 1, "a", "b"), line, order("00003", "99X", 1, "a", "b"));

		assertThat(rows).hasSize(1);
		assertThat(broken.named()).extracting(it -> it.field()).containsExactly("line 2", "line 3");
	}

	@Test
	void readsRecordsOfHcpcs() {
		read(CodeFormat.HCPCS, RELEASE, hcpcs("Z0001", '3', "Invented device, which", "20200101", ""),
				hcpcs("Z0001", '4', "takes two records", "", ""), hcpcs("Z0002", '3', "Gone", "20200101", "20231231"),
				hcpcs("   Q9", '7', "Invented side", "20100101", ""));

		assertThat(rows).extracting(it -> "%s %s %s %s %s".formatted(it.line(), it.code(), it.use().code, it.to(),
				it.display())).containsExactly("1 Z0001 code %s Invented device, which takes two records".formatted(
						CodeRow.OPEN), "3 Z0002 code 2023-12-31 Gone",
						"4 Q9 modifier %s Invented side".formatted(CodeRow.OPEN));
		assertThat(rows.getFirst().from()).isEqualTo("2020-01-01");
		assertThat(broken.count()).isZero();
	}

	@Test
	void namesTheBrokenRecordsOfHcpcs() {
		read(CodeFormat.HCPCS, RELEASE, hcpcs("Z0001", '5', "x", "20200101", ""), hcpcs("Z0002", '4', "x", "", ""),
				hcpcs("00003", '3', "x", "20200101", ""), hcpcs("Z0004", '3', "", "20200101", ""),
				hcpcs("Z0005", '3', "x", "20200230", ""), hcpcs("Z0006", '3', "x", "20200101", "20191231"),
				hcpcs("Z0007", '3', "x", "20200101", "").substring(0, 200), hcpcs("Z0008", '3', "x", "20200101", ""));

		assertThat(rows).extracting(CodeRow::code).containsExactly("Z0008");
		assertThat(broken.named()).extracting(it -> it.field()).containsExactly("line 1", "line 2", "line 3", "line 4",
				"line 5", "line 6", "line 7");
	}

	@Test
	void readsAListWithItsColumnsInAnyOrder() {
		read(CodeFormat.CSV, null, "\uFEFFcode,system,display,effective_to,effective_from",
				"a b,urn:x,\"Invented, with a \"\"quote\"\"\",,2025-01-01", "", "c,urn:x,Other,2025-12-31,2025-01-01");

		assertThat(broken.named()).isEmpty();
		assertThat(rows).containsExactly(
				new CodeRow(2, "urn:x", "a b", "Invented, with a \"quote\"", CodeUse.CODE,
						LocalDate.parse("2025-01-01"), CodeRow.OPEN),
				new CodeRow(4, "urn:x", "c", "Other", CodeUse.CODE, LocalDate.parse("2025-01-01"),
						LocalDate.parse("2025-12-31")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"x,a,A,2025-01-01,|system", "urn:x,' a',A,2025-01-01,|code",
		"urn:x,a,,2025-01-01,|display", "urn:x,a,A,2025-02-29,|effective_from", "urn:x,a,A,,|effective_from",
		"urn:x,a,A,2025-01-01,2024-12-31|effective_to", "urn:x,a,A|3 values", "urn:x,\"a,A,2025-01-01,|0 values"})
	void saysWhatIsWrongWithALineOfAList(String line, String named) {
		read(CodeFormat.CSV, null, "system,code,display,effective_from,effective_to", line.replace("'", ""));

		assertThat(rows).isEmpty();
		assertThat(broken.named()).singleElement().satisfies(it -> assertThat(it.message()).contains(named));
	}

	@Test
	void readsNothingUnderAnUnknownHeader() {
		read(CodeFormat.CSV, null, "system,code,display", "urn:x,a,A", "urn:x,b,B");

		assertThat(rows).isEmpty();
		assertThat(broken.named()).extracting(it -> it.field()).containsExactly("line 1");
	}

	/** A leap day is a day in a leap year only. */
	@Test
	void knowsLeapDays() {
		read(CodeFormat.CSV, null, "system,code,display,effective_from,effective_to", "urn:x,a,A,2024-02-29,",
				"urn:x,b,B,2023-02-29,");

		assertThat(rows).extracting(CodeRow::code).containsExactly("a");
	}

	private void read(CodeFormat format, LocalDate release, String... lines) {
		var bytes = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
		new CodeFile(bytes, format, release).read(rows::add, broken);
	}

	private static String order(String number, String code, int billable, String brief, String display) {
		return "%s %-7s %d %-60s %s".formatted(number, code, billable, brief, display);
	}

	private static String hcpcs(String code, char kind, String display, String added, String ended) {
		return "%-5s%05d%s%-80s%-28s%149s%-8s%-8s%-8s%-1s%27s".formatted(code, 100, kind, display, "SHORT", "", added,
				added, ended, "N", "");
	}
}
