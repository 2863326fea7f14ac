package billing.pricing;

import static billing.Telling.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import billing.Billing;
import billing.Ledger;
import concord.Api.Answer;
import concord.ConcordTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules, contracts and packages as lists: on trial, with every difference and every broken line. */
@ConcordTest
class AgreementImportTests {

	private static final String RATES =
			"payer,contract,system,code,class,method,value,currency,effective_from,effective_to,description\n";
	private static final String RULES =
			"kind,name,method,value,position,rounding,effective_from,effective_to,description,currency\n";
	private static final String PACKAGES =
			"system,code,covered_system,covered_code,effective_from,effective_to,description\n";

	@Autowired Billing billing;
	@Autowired Ledger ledger;

	private final String own = "P" + UUID.randomUUID().toString().substring(0, 8);

	@Test
	void sayLineByLineWhatIsNewChangedEndedAndBroken() {
		assertThat(send("contracts", RATES + rate("a", "fixed", "10.00", "2025-01-01", "")
				+ rate("b", "fixed", "10.00", "2025-01-01", "") + rate("c", "fixed", "10.00", "2025-01-01", ""))
				.text("/added")).isEqualTo("3");

		var trial = send("contracts?dryRun=true", RATES + rate("a", "fixed", "12.00", "2025-01-01", "")
				+ rate("b", "fixed", "10.00", "2025-01-01", "2025-06-30") + rate("c", "fixed", "10.00", "2025-01-01", "")
				+ rate("d", "case-rate", "900.00", "2025-01-01", "") + rate("e", "sometimes", "1.00", "2025-01-01", ""));

		assertThat(trial.status()).as(trial.body()).isEqualTo(200);
		assertThat(counts(trial)).isEqualTo("added 1 changed 1 ended 1 unchanged 1");
		assertThat(trial.json().path("differences").valueStream()
				.map(it -> "%s %s %s -> %s".formatted(it.path("line").asString(), it.path("what").asString(),
						it.path("was").asString("-"), it.path("is").asString())))
				.containsExactly("2 changed C1: fixed 10.00 USD -> C1: fixed 12.00 USD",
						"3 ended C1: fixed 10.00 USD -> C1: fixed 10.00 USD", "5 added - -> C1: case-rate 900.00 USD");
		assertThat(trial.text("/broken/0/field")).isEqualTo("line 6: method");
		assertThat(listed("contracts?payerCode=" + own)).hasSize(3);
	}

	@Test
	void endWhatWasOpenWhereToldTo() {
		send("contracts", RATES + rate("a", "fixed", "10.00", "2025-01-01", ""));

		var refused = send("contracts", RATES + rate("a", "fixed", "11.00", "2026-01-01", ""));
		var ended = send("contracts?endOpen=true", RATES + rate("a", "fixed", "11.00", "2026-01-01", ""));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(counts(ended)).isEqualTo("added 1 changed 0 ended 1 unchanged 0");
		assertThat(listed("contracts?payerCode=" + own)).containsExactlyInAnyOrder("1 10.00 ", "2 10.00 2025-12-31",
				"1 11.00 ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			,C1,s,c,,fixed,1.00,USD,2025-01-01,,              | line 2: payer
			P,,s,c,,fixed,1.00,USD,2025-01-01,,               | line 2: contract
			P,C1,s,,,fixed,1.00,USD,2025-01-01,,              | line 2: system
			P,C1,,c,,fixed,1.00,USD,2025-01-01,,              | line 2: system
			P,C1,s,c,,always,1.00,USD,2025-01-01,,            | line 2: method
			P,C1,s,c,,fixed,0,USD,2025-01-01,,                | line 2: value
			P,C1,s,c,,fixed,1.00,EUR,2025-01-01,,             | line 2: currency
			P,C1,s,c,,per-diem,1.005,USD,2025-01-01,,         | line 2: value
			P,C1,s,c,,percent-of-charge,1001,,2025-01-01,,    | line 2: value
			P,C1,s,c,,fixed,1.00,USD,2025-01-02,2025-01-01,   | line 2: effective_to
			""")
	void refuseABrokenRateByItsColumn(String line, String field) {
		assertThat(send("contracts", RATES + line + "\n").field()).isEqualTo(field);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			custom,50,percent,150,1,half-up,2025-01-01,,,        | line 2: kind
			modifier,5,percent,150,1,half-up,2025-01-01,,,       | line 2: name
			modifier,50,factor,150,1,half-up,2025-01-01,,,       | line 2: method
			modifier,50,percent,0,1,half-up,2025-01-01,,,        | line 2: value
			modifier,50,percent,-5,1,half-up,2025-01-01,,,       | line 2: value
			tax,vat,percent,101,1,half-up,2025-01-01,,,          | line 2: value
			modifier,50,amount,5.00,1,half-up,2025-01-01,,,      | line 2: currency
			modifier,50,percent,150,first,half-up,2025-01-01,,,  | line 2: position
			modifier,50,percent,150,1,somehow,2025-01-01,,,      | line 2: rounding
			modifier,50,percent,150,1,half-up,yesterday,,,       | line 2: effective_from
			""")
	void refuseABrokenRuleByItsColumn(String line, String field) {
		assertThat(send("pricing-rules", RULES + line + "\n").field()).isEqualTo(field);
	}

	@Test
	void refuseAPackageThatCoversItself() {
		assertThat(send("packages", PACKAGES + "s,a,s,a,2025-01-01,,\n").field()).isEqualTo("line 2: covered_code");
	}

	@Test
	void areListedWithAllTheirVersions() {
		var line = "tax," + own + ",percent,%s,1,half-up,2025-01-01,,,\n";
		send("pricing-rules", RULES + line.formatted("10"));
		send("pricing-rules", RULES + line.formatted("11.5"));
		send("packages", PACKAGES + "%s,%s,%s,x,2025-01-01,,\n".formatted(SYSTEM, own, SYSTEM));

		assertThat(listed("pricing-rules?name=" + own)).containsExactly("1 10 ", "2 11.5 ");
		assertThat(listed("packages?code=" + own)).hasSize(1);
		assertThat(billing.api().get("/billing/pricing-rules?after=bm9uc2Vuc2U").status()).isEqualTo(422);
	}

	/** C13: no two of anything for a key on a day, whoever writes them. */
	@ParameterizedTest
	@CsvSource({"pricing_rule, rule_id, name", "contract_rate, rate_id, payer_code", "package, package_id, code"})
	void cannotOverlapWhoeverWritesThem(String table, String id, String key) {
		send("contracts", RATES + rate("a", "fixed", "10.00", "2025-01-01", ""));
		send("pricing-rules", RULES + "tax," + own + ",percent,10,1,half-up,2025-01-01,,,\n");
		send("packages", PACKAGES + "%s,%s,%s,x,2025-01-01,,\n".formatted(SYSTEM, own, SYSTEM));

		assertThatThrownBy(() -> ledger.asOwner().sql("""
				insert into billing.%1$s select (jsonb_populate_record(t, jsonb_build_object('%2$s', gen_random_uuid(),
					'effective_from', '2025-07-01'))).* from billing.%1$s t where %3$s = ?
				""".formatted(table, id, key)).param(own).update()).hasMessageContaining("periods_do_not_overlap");
	}

	private String rate(String code, String method, String value, String from, String to) {
		return String.join(",", own, "C1", SYSTEM, code, "", method, value, "USD", from, to, "") + "\n";
	}

	private Answer send(String path, String csv) {
		return billing.api().post("/billing/" + path, csv, "Content-Type", "text/csv");
	}

	private static String counts(Answer answer) {
		return "added %s changed %s ended %s unchanged %s".formatted(answer.text("/added"), answer.text("/changed"),
				answer.text("/ended"), answer.text("/unchanged"));
	}

	private List<String> listed(String path) {
		return billing.api().get("/billing/" + path).json().path("items").valueStream()
				.map(it -> "%s %s %s".formatted(it.path("version").asString(), it.path("value").asString(),
						it.path("effectiveTo").asString(""))).toList();
	}
}
