package procedures.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static outbox.Written.written;

import concord.refusal.Refusal;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import procedures.encounters.EncounterId;
import procedures.events.OrderActivated;
import procedures.events.OrderAmended;
import procedures.events.OrderCompleted;
import procedures.events.OrderDrafted;
import procedures.events.OrderEnteredInError;
import procedures.events.OrderHeld;
import procedures.events.OrderResumed;
import procedures.events.OrderRevoked;
import procedures.facts.Coding;
import procedures.facts.Quantity;
import procedures.roster.PatientId;

/** The whole table: every status, every move. An order goes where the table says, and says so by one event. */
class OrderTableTests {

	/** {@code -} is refused, {@code =} leaves the status as it is. */
	private static final String TABLE = """
			                 ACTIVATE AMEND HOLD    RESUME FULFIL COMPLETE  REOPEN REVOKE  ENTER_IN_ERROR
			DRAFT            ACTIVE   =     -       -      -      -         -      REVOKED ENTERED_IN_ERROR
			ACTIVE           -        =     ON_HOLD -      =      COMPLETED -      REVOKED ENTERED_IN_ERROR
			ON_HOLD          -        =     -       ACTIVE -      -         -      REVOKED ENTERED_IN_ERROR
			REVOKED          -        -     -       -      -      -         -      -       ENTERED_IN_ERROR
			COMPLETED        -        -     -       -      -      -         ACTIVE -       ENTERED_IN_ERROR
			ENTERED_IN_ERROR -        -     -       -      -      -         -      -       -
			""";

	private static final Map<OrderMove, Class<?>> SAID = Map.of(OrderMove.ACTIVATE, OrderActivated.class,
			OrderMove.AMEND, OrderAmended.class, OrderMove.HOLD, OrderHeld.class, OrderMove.RESUME, OrderResumed.class,
			OrderMove.COMPLETE, OrderCompleted.class, OrderMove.REOPEN, OrderResumed.class,
			OrderMove.REVOKE, OrderRevoked.class, OrderMove.ENTER_IN_ERROR, OrderEnteredInError.class);

	private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
	private static final PatientId ANA = new PatientId(UUID.randomUUID());

	static Stream<Arguments> cells() {
		var rows = TABLE.lines().map(line -> line.strip().split(" +")).toList();
		return rows.stream().skip(1).flatMap(row -> IntStream.range(1, row.length).mapToObj(column -> Arguments.of(
				OrderStatus.valueOf(row[0]), OrderMove.valueOf(rows.getFirst()[column - 1]), row[column])));
	}

	@Test
	void isWhole() {
		assertThat(cells()).hasSize(OrderStatus.values().length * OrderMove.values().length);
	}

	@ParameterizedTest(name = "{0}: {1} leads to {2}")
	@MethodSource("cells")
	void holds(OrderStatus from, OrderMove move, String leads) {
		var order = in(from);
		var version = order.version();

		if (leads.equals("-")) {
			assertThatThrownBy(() -> does(order, move)).isInstanceOf(Refusal.NotAllowed.class)
					.hasMessage("An order that is %s cannot be %s: %s.".formatted(from.code, move.done, move.rule));
			assertThat(order.status()).isEqualTo(from);
			assertThat(order.unpublished()).isEmpty();
		}
		else {
			does(order, move);
			assertThat(order.status()).isEqualTo(
					leads.equals("=") || move == OrderMove.FULFIL ? from : OrderStatus.valueOf(leads));
			assertThat(order.unpublished().stream().<Class<?>>map(Object::getClass).toList())
					.isEqualTo(move == OrderMove.FULFIL ? List.of() : List.of(SAID.get(move)));
			assertThat(order.unpublished()).allMatch(event -> event.version() == version + 1);
		}
	}

	@Test
	void isDraftedOrGivenAtOnce() {
		assertThat(order(true).unpublished()).singleElement().isInstanceOf(OrderDrafted.class);
		assertThat(order(false).unpublished()).singleElement().isInstanceOf(OrderActivated.class);
	}

	/** Wanted at 23:30 local on the last day of the leap month: expected on that day, whatever UTC says. */
	@Test
	void isExpectedOnTheFacilitysDay() {
		var facts = ordered(OffsetDateTime.parse("2024-03-01T04:30:00Z")).told(NEW_YORK);

		assertThat(facts.expectedOn()).isEqualTo("2024-02-29");
		assertThat(ordered(null).told(NEW_YORK).expectedOn()).isNull();
	}

	private static ServiceRequest in(OrderStatus status) {
		var order = written(order(status == OrderStatus.DRAFT));
		switch (status) {
			case DRAFT, ACTIVE -> {
				return order;
			}
			case ON_HOLD -> order.hold("no fasting");
			case REVOKED -> order.revoke("not needed");
			case COMPLETED -> order.complete(List.of(UUID.randomUUID()));
			case ENTERED_IN_ERROR -> order.enterInError("wrong patient");
		}
		return written(order);
	}

	private static void does(ServiceRequest order, OrderMove move) {
		switch (move) {
			case ACTIVATE -> order.activate();
			case AMEND -> order.amend(ordered(null), NEW_YORK, "two instead of one");
			case HOLD -> order.hold("no fasting");
			case RESUME -> order.resume();
			case FULFIL -> order.status().after(OrderMove.FULFIL);
			case COMPLETE -> order.complete(List.of(UUID.randomUUID()));
			case REOPEN -> order.reopen();
			case REVOKE -> order.revoke("not needed");
			case ENTER_IN_ERROR -> order.enterInError("wrong patient");
		}
	}

	private static ServiceRequest order(boolean draft) {
		return new ServiceRequest(ANA, ordered(null), NEW_YORK, draft);
	}

	private static Ordered ordered(OffsetDateTime occurrence) {
		return new Ordered(new EncounterId(UUID.randomUUID()), new Coding("urn:x", "1", null),
				new Quantity(new BigDecimal("1.50"), "1"), Priority.ROUTINE, null, occurrence, true);
	}
}
