package outbox.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import outbox.Upcaster;
import rehearsal.events.RehearsalHeld;
import rehearsal.lifting.Idle;
import rehearsal.lifting.RenamesResult;
import rehearsal.lifting.WeighsWithUnit;
import tools.jackson.databind.node.ObjectNode;

/** The chain from an event's first version to today's: whole, of single steps, and the publisher's own. */
class LiftingTests {

	@Test
	void isCompleteWithAStepFromEachVersion() {
		assertThatCode(() -> check(new WeighsWithUnit(), new RenamesResult())).doesNotThrowAnyException();
	}

	@Test
	void isRefusedWhereAStepIsMissing() {
		assertThatThrownBy(() -> check(new RenamesResult())).hasMessage(
				"no upcaster lifts rehearsal.RehearsalHeld from schema version 2 to 3, and 3 is the version of today");
		assertThatThrownBy(() -> check(new WeighsWithUnit())).hasMessageContaining("from schema version 1 to 2");
		assertThatThrownBy(() -> check()).hasMessageContaining("from schema version 1 to 2");
	}

	@Test
	void isRefusedWhereTwoLiftTheSame() {
		assertThatThrownBy(() -> check(new RenamesResult(), new WeighsWithUnit(),
				new Idle("rehearsal.RehearsalHeld", 2)))
				.hasMessage("two upcasters lift rehearsal.RehearsalHeld from schema version 2 to 3: "
						+ WeighsWithUnit.class.getName() + " and " + Idle.class.getName());
	}

	@Test
	void isRefusedWhereAStepIsOfNothing() {
		for (var idle : List.of(new Idle("rehearsal.RehearsalHeld", 3), new Idle("rehearsal.RehearsalHeld", 0),
				new Idle("rehearsal.RehearsalHold", 1))) {
			assertThatThrownBy(() -> check(new RenamesResult(), new WeighsWithUnit(), idle))
					.hasMessageContaining("an upcaster lifts " + idle.type() + " from schema version " + idle.from())
					.hasMessageContaining("there is no such version");
		}
	}

	@Test
	void isRefusedWhereAnotherModuleLifts() {
		assertThatThrownBy(() -> check(new RenamesResult(), new Stranger()))
				.hasMessageContaining("only the publisher may say what its events meant");
	}

	@Test
	void takesTodaysVersionAsItStands() {
		var lifting = lifting(new RenamesResult(), new WeighsWithUnit());

		var read = (RehearsalHeld) lifting.read("""
				{"version": 1, "verdict": "passed", "result": "unspeakable", "grams": 1}""", 3, RehearsalHeld.class);

		assertThat(read.verdict()).isEqualTo("passed");
		assertThat(read.weight()).isNull();
	}

	private static void check(Upcaster... upcasters) {
		lifting(upcasters).check(List.of(EventType.of(RehearsalHeld.class)));
	}

	private static Lifting lifting(Upcaster... upcasters) {
		return new Lifting(new ObjectProvider<>() {
			@Override
			public Stream<Upcaster> stream() {
				return Stream.of(upcasters);
			}
		}, new Payloads());
	}

	private static final class Stranger implements Upcaster {

		@Override
		public String type() {
			return "rehearsal.RehearsalHeld";
		}

		@Override
		public int from() {
			return 2;
		}

		@Override
		public ObjectNode lift(ObjectNode payload) {
			return payload;
		}
	}
}
