package billing.charges;

import static billing.Telling.DAY;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Ledger;
import billing.Telling.Act;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import concord.ConcordTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import outbox.Event;
import procedures.events.AppointmentEvent;
import procedures.events.BillableFacts;
import procedures.events.Code;
import procedures.events.EncounterEvent;
import procedures.events.OrderEvent;
import procedures.events.WayToTheBill;

/** A1: no type of act is forgotten on the way to the bill. */
@ConcordTest
class ActTypesTests {

	/**
	 * A visit, an order and an appointment cost nothing by themselves: what is done does. The way to the bill is what
	 * billing says itself.
	 */
	private static final Set<String> NOT_CHARGED = Stream.of(EncounterEvent.class, OrderEvent.class,
			AppointmentEvent.class, WayToTheBill.class).map(Class::getName).collect(Collectors.toSet());

	private static final List<String> CODE_SYSTEMS = List.of("http://snomed.info/sct",
			"http://www.ama-assn.org/go/cpt", "http://www.cms.gov/Medicare/Coding/ICD10", "urn:example:house-codes");

	@Autowired Billing billing;
	@Autowired Ledger ledger;

	/** Whoever lets procedures tell of something new must charge it, or say here why not. */
	@Test
	void areEachHeardByChargeCaptureOrSaidToCostNothing() {
		var lives = new ClassFileImporter().importPackages("procedures.events").stream()
				.filter(it -> it.isInterface() && it.isAssignableTo(Event.class)).map(JavaClass::getName)
				.collect(Collectors.toSet());

		lives.removeAll(heard());

		assertThat(lives).isEqualTo(NOT_CHARGED);
	}

	@Test
	void haveOneBillableChargeForOneActEach() {
		var patient = billing.patient();
		var acts = Stream.of("completed", "started", "amended", "restated")
				.flatMap(way -> CODE_SYSTEMS.stream().map(system -> performed(patient, way, system))).toList();

		var charges = billing.api().get("/billing/charges?limit=100&patientId=" + patient).json().path("items");

		assertThat(charges.valueStream()).allSatisfy(
				it -> assertThat(it.path("status").asString()).isEqualTo("billable"));
		assertThat(charges.valueStream().map(it -> it.path("procedureId").asString()))
				.containsExactlyInAnyOrderElementsOf(acts.stream().map(UUID::toString).toList());
		assertThat(ledger.faults()).isEmpty();
	}

	/** An act comes to be performed in one of these ways, as far as billing hears. */
	private UUID performed(UUID patient, String way, String system) {
		var act = new Act(patient);
		var facts = in(system);
		switch (way) {
			case "completed" -> billing.hears(act.completed(facts));
			case "started" -> billing.hears(act.started(facts), act.completed(facts));
			case "amended" -> billing.hears(act.amended(facts));
			default -> billing.hears(act.restated("completed", facts));
		}
		return act.id;
	}

	private BillableFacts in(String system) {
		var code = "c" + UUID.randomUUID();
		billing.api().post("/billing/prices", """
				system,code,amount,currency,effective_from,effective_to,description
				%s,%s,10.00,USD,2020-01-01,,
				""".formatted(system, code), "Content-Type", "text/csv");
		var facts = facts(code, "1", "1", DAY);
		return new BillableFacts(facts.encounterId(), new Code(system, code, null), facts.modifiers(),
				facts.diagnoses(), facts.quantity(), facts.unit(), facts.performers(), facts.serviceDate(),
				facts.start(), facts.end());
	}

	private static Set<String> heard() {
		return new ClassFileImporter().importPackages("billing.charges").stream()
				.flatMap(it -> it.getMethods().stream()).filter(it -> it.isAnnotatedWith(DomainEventHandler.class))
				.map(it -> it.getRawParameterTypes().getFirst().getName()).collect(Collectors.toSet());
	}
}
