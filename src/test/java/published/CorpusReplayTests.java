package published;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordTest;
import concord.OwnerSql;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import outbox.Delivered;
import outbox.Event;
import outbox.Forging;
import outbox.naming.Lifting;
import published.Corpus.Case;

/**
 * The golden corpus as a history in a real log, read by every module that reads it. In a database of its own:
 * its patients are always the same two.
 */
@ConcordTest
@TestPropertySource(properties = "spring.application.name=the-corpus-is-replayed-here")
class CorpusReplayTests {

	/** Upstream first; an aggregate's events by their versions. */
	private static final List<String> UPSTREAM_FIRST = List.of("patients", "procedures", "billing");

	private record Told(Case one, Event event) {

		int upstream() {
			return UPSTREAM_FIRST.indexOf(one.schema().namespace());
		}

		String aggregate() {
			return event.aggregateId().toString();
		}
	}

	@Autowired Lifting lifting;
	@Autowired Forging forging;
	@Autowired Delivered delivered;
	@Autowired OwnerSql owner;

	@Test
	void isAppliedByEveryReader() {
		var history = history();
		assertThat(history).hasSameSizeAs(Corpus.GOLDEN.cases()).hasSizeGreaterThanOrEqualTo(32);
		assertThat(gapsIn(history)).isEmpty();

		history.forEach(it -> forging.append(it.one().schema().type(), it.one().schema().version(),
				it.event().aggregateId(), it.event().version(), it.event().patientId(), it.one().payload().toString()));
		delivered.await();

		assertThat(owner.query("""
				select coalesce(string_agg(concat_ws(' ', p.subscription, e.type, p.error), e'\\n'), '')
				from outbox.parked p join outbox.event e using (lane, position)
				""")).isEmpty();
		assertThat(count("procedures.roster")).isEqualTo(streams(history, "patients.PatientRegistered"));
		assertThat(count("billing.account")).isEqualTo(streams(history, "patients.PatientRegistered"));
		assertThat(count("billing.coverage")).isEqualTo(streams(history, "patients.CoverageStarted"));
		assertThat(count("billing.act")).isEqualTo(streams(history, "procedures.Procedure"));
		assertThat(count("reconciliation.act")).isEqualTo(streams(history, "procedures.Procedure"));
		assertThat(count("reconciliation.charge where charge_id::text in ('" + charges(history) + "')"))
				.isEqualTo(streams(history.stream().filter(CorpusReplayTests::ofAnAct).toList(), "billing.Charge"));
	}

	/** Versions 1 to n of each aggregate: a history that could have been. */
	private static List<String> gapsIn(List<Told> history) {
		return history.stream().collect(Collectors.groupingBy(Told::aggregate)).entrySet().stream()
				.filter(it -> !it.getValue().stream().map(told -> told.event().version()).toList()
						.equals(IntStream.rangeClosed(1, it.getValue().size()).boxed().toList()))
				.map(it -> it.getKey() + ": " + it.getValue().stream().map(Told::one).toList()).toList();
	}

	private List<Told> history() {
		var events = PublishedEvents.ofAllModules();
		return Corpus.GOLDEN.cases().stream().map(it -> new Told(it, lifting.read(it.payload().toString(),
						it.schema().version(), events.today(it.schema().type()).getValue())))
				.sorted(Comparator.comparing(Told::upstream).thenComparing(Told::aggregate)
						.thenComparing(it -> it.event().version())).toList();
	}

	private String count(String table) {
		return owner.query("select count(*) from " + table);
	}

	/** The corpus's own; billing makes others of its acts meanwhile. */
	private static String charges(List<Told> history) {
		return history.stream().filter(it -> it.one().schema().namespace().equals("billing")).map(Told::aggregate)
				.distinct().collect(Collectors.joining("','"));
	}

	/** What no act stands behind is not compared with acts. */
	private static boolean ofAnAct(Told told) {
		return !told.one().payload().hasNonNull("definition");
	}

	/** How many aggregates have an event of such a type. */
	private static String streams(List<Told> history, String type) {
		return String.valueOf(history.stream().filter(it -> it.one().schema().type().startsWith(type))
				.map(Told::aggregate).distinct().count());
	}
}
