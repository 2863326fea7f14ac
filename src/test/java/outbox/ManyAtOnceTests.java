package outbox;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordTest;
import concord.OwnerSql;
import drill.events.DrillHeld;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import outbox.Progress.ParkedEvent;
import reconciliation.drill.DrillHandler;

/** A handler that takes many events at once: what it hears, and what one that fails costs the others. */
@ConcordTest
@Import(DrillHandler.class)
class ManyAtOnceTests {

	@Autowired Publishing publishing;
	@Autowired Delivered delivered;
	@Autowired DrillHandler handler;
	@Autowired Progress progress;
	@Autowired OwnerSql owner;

	final UUID patient = UUID.randomUUID();
	final UUID one = UUID.randomUUID();
	final UUID other = UUID.randomUUID();

	@BeforeEach
	void drillTables() {
		DrillHandler.table(owner);
		handler.failing.clear();
	}

	@Test
	void areHeardTogetherInOrder() {
		publishing.publish("procedures", IntStream.rangeClosed(1, 8).boxed()
				.flatMap(n -> Stream.of(held(one, n, "crowd"), held(other, n, "crowd"))).toArray(Event[]::new));

		delivered.await();
		assertThat(heard(one)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
		assertThat(heard(other)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
		assertThat(company(one)).isGreaterThanOrEqualTo(10);
	}

	/** (A5) They are read once more one by one: the culprit is parked with its stream, and nobody else. */
	@Test
	void areHeardOneByOneWhereOneOfThemFails() {
		handler.failing.add("crowd that fails");

		publishing.publish("procedures", held(one, 1, "crowd"), held(other, 1, "crowd that fails"),
				held(one, 2, "crowd"), held(other, 2, "crowd"), held(one, 3, "crowd"));

		delivered.await();
		assertThat(heard(one)).containsExactly(1, 2, 3);
		assertThat(heard(other)).isEmpty();
		assertThat(parked(other)).extracting(ParkedEvent::attempts).containsExactly(3, 0);
	}

	/** What follows from many events has no one cause, so nothing would lead back from it. */
	@Test
	void mayNotBePublishedFrom() {
		publishing.publish("procedures", held(one, 1, "crowd that publishes"), held(other, 1, "crowd"));

		delivered.await();
		assertThat(heard(other)).containsExactly(1);
		assertThat(parked(one)).first().extracting(ParkedEvent::error).asString().contains("it may not publish");
	}

	private DrillHeld held(UUID drill, int version, String order) {
		return new DrillHeld(drill, version, patient, order);
	}

	private List<Integer> heard(UUID drill) {
		var versions = owner.query("""
				select coalesce(string_agg(version::text, ',' order by n), '') from reconciliation.crowd
				where drill_id = '%s'
				""".formatted(drill));
		return versions.isEmpty() ? List.of() : Stream.of(versions.split(",")).map(Integer::valueOf).toList();
	}

	private int company(UUID drill) {
		return Integer.parseInt(owner.query(
				"select max(company) from reconciliation.crowd where drill_id = '%s'".formatted(drill)));
	}

	private List<ParkedEvent> parked(UUID stream) {
		var all = new ArrayList<ParkedEvent>();
		publishing.within("reconciliation", () -> all.addAll(progress.parked(1_000)));
		return all.stream().filter(it -> it.stream().equals(stream)).toList();
	}
}
