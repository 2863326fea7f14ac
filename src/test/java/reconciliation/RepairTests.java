package reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import procedures.Ward;
import procedures.WardTest;

/** Every kind of drift between an act and its charge: planted by SQL, found, named, and gone once it is restated. */
@TestPropertySource(properties = "spring.application.name=drift-is-planted-here")
class RepairTests extends WardTest {

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			act-without-charge    | update reconciliation.charge set state = 'reversed', reason = 'lost'
			act-without-charge    | update reconciliation.charge set state = 'planned'
			act-without-charge    | delete from reconciliation.charge
			charge-without-act    | delete from reconciliation.act
			charge-without-act    | update reconciliation.act set state = 'withdrawn'
			charge-without-act    | update reconciliation.act set state = 'not-done'
			charge-without-act    | update reconciliation.act set state = 'open'
			charged-not-billable  | update reconciliation.act set not_billable = 'other-facility'
			version-differs       | update reconciliation.charge set procedure_version = 9
			patient-differs       | update reconciliation.charge set patient_id = gen_random_uuid()
			code-differs          | update reconciliation.charge set code = 'x'
			quantity-differs      | update reconciliation.charge set quantity = 7
			unit-differs          | update reconciliation.charge set unit = 'min'
			service-date-differs  | update reconciliation.charge set service_date = '2020-01-01'
			""")
	void isFoundNamedAndRepaired(String kind, String planted) {
		var act = ward.act();
		ward.complete(act.id());
		delivered.await();
		assertThat(kindsOf(act)).isEmpty();

		sql.run(planted + " where procedure_id = '%s'".formatted(act.id()));
		assertThat(kindsOf(act)).containsExactly(kind);

		api.post("/procedures/" + act.id() + "/restate", null);
		delivered.await();
		assertThat(kindsOf(act)).isEmpty();
	}

	@ParameterizedTest(name = "{0}, {1}")
	@CsvSource({"preparation, not-done", "in-progress, enter-in-error"})
	void isFoundAndRepairedOfWhatIsNotPerformed(String status, String move) {
		var patient = ward.patient();
		var body = Ward.act(patient, ward.visitOf(patient));
		body.put("status", status);
		var act = api.post("/procedures", body);
		api.post("/procedures/" + act.id() + "/" + move, Map.of("reason", "other"));
		delivered.await();
		assertThat(kindsOf(act)).isEmpty();

		sql.run("update reconciliation.act set state = 'performed' where procedure_id = '%s'".formatted(act.id()));
		assertThat(kindsOf(act)).containsExactly("act-without-charge");

		api.post("/procedures/" + act.id() + "/restate", null);
		delivered.await();
		assertThat(kindsOf(act)).isEmpty();
	}

	private List<String> kindsOf(Answer act) {
		return api.get("/reconciliation/drift").json().path("findings").valueStream()
				.filter(it -> it.path("procedureId").asString("").equals(act.id().toString()))
				.map(it -> it.path("kind").asString()).toList();
	}
}
