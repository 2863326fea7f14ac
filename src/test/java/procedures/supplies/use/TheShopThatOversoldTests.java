package procedures.supplies.use;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api.Answer;
import concord.Invariants;
import concord.refusal.Refusal;
import faults.trial.Progress;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import procedures.Store;
import procedures.Ward;
import procedures.WardTest;
import procedures.locations.LocationId;
import procedures.supplies.stock.LotId;
import procedures.supplies.stock.Movement;
import procedures.supplies.stock.StockLevels;

/**
 * A shop kept its stock and its orders apart and equalised them now and then; meanwhile it sold what it did not
 * have. Here the last unit goes with the act that takes it, in one transaction: of 64 who want it one gets it,
 * the others are told at once. {@code -Dstock.rounds=10000} is the long form. C16's law, for things.
 */
@TestPropertySource(properties = "spring.application.name=acts-alone-are-here")
class TheShopThatOversoldTests extends WardTest {

	private static final int CLIENTS = 64;

	private static final int ROUNDS = Integer.getInteger("stock.rounds", 40);

	@Autowired StockLevels levels;

	private Store store;

	@BeforeEach
	void open() {
		store = new Store(ward);
	}

	/** Over the web, by acts: whoever gets it is charged for it, whoever does not has no act. */
	@Test
	void sellsItsLastUnitOnce() throws Exception {
		var lots = IntStream.range(0, 3).mapToObj(it -> store.lot("1")).toList();
		var patient = ward.patient();
		var visit = ward.visitOf(patient);
		var answers = new ArrayList<Answer>();
		try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
			for (var lot : lots) {
				var act = Ward.act(patient, visit);
				act.put("supplies", List.of(store.use(lot, "1")));
				answers.addAll(atOnce(clients, () -> api.post("/procedures", act)));
			}
		}

		var sold = answers.stream().filter(it -> it.status() == 201).toList();
		assertThat(sold).hasSize(lots.size());
		assertThat(answers).filteredOn(it -> it.problem().equals("not-allowed"))
				.hasSize(answers.size() - lots.size());
		sold.forEach(it -> ward.complete(it.id()));
		assertThat(lots).allSatisfy(lot -> assertThat(store.level(lot)).isEqualTo("0/0"));
		lawsHold();
	}

	/** As fast as the database goes, again and again. */
	@Test
	void neverSellsWhatItDoesNotHave() throws Exception {
		var lot = new LotId(store.lot("1"));
		var shelf = new LocationId(store.shelf);
		var began = System.nanoTime();
		var sold = 0L;
		var progress = new Progress("last-unit", ROUNDS);
		try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
			for (var round = 0; round < ROUNDS; round++) {
				var taken = atOnce(clients, () -> taken(lot, shelf));
				assertThat(taken).as("round %d", round).containsOnlyOnce(true);
				sold += taken.stream().filter(it -> it).count();
				put(lot, shelf, BigDecimal.ONE);
				progress.at(round + 1);
			}
		}

		assertThat(sold).isEqualTo(ROUNDS);
		assertThat(store.level(lot.lotId())).isEqualTo("1/0");
		System.out.printf("the last unit: %d rounds of %d clients, %d sold, in %.1f s%n", ROUNDS, CLIENTS, sold,
				(System.nanoTime() - began) / 1e9);
		lawsHold();
	}

	/** Many acts that use the same lots, named in whatever order, never wait for each other in a circle. */
	@Test
	void sellsSeveralThingsAtOnceWithoutADeadlock() throws Exception {
		var one = store.lot("32");
		var other = store.lot("32");
		var patient = ward.patient();
		var visit = ward.visitOf(patient);
		List<Answer> answers;
		try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
			answers = clients.invokeAll(IntStream.range(0, CLIENTS).mapToObj(it -> (Callable<Answer>) () -> {
				var act = Ward.act(patient, visit);
				act.put("supplies", it % 2 == 0 ? List.of(store.use(one, "1"), store.use(other, "1"))
						: List.of(store.use(other, "1"), store.use(one, "1")));
				return api.post("/procedures", act);
			}).toList()).stream().map(Future::resultNow).toList();
		}

		assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(32);
		assertThat(answers).filteredOn(it -> it.status() == 409).hasSize(32);
		assertThat(store.level(one)).isEqualTo("32/32");
		assertThat(store.level(other)).isEqualTo("32/32");
		lawsHold();
	}

	private boolean taken(LotId lot, LocationId shelf) {
		try {
			put(lot, shelf, BigDecimal.ONE.negate());
			return true;
		}
		catch (Refusal.NotAllowed refused) {
			return false;
		}
	}

	private void put(LotId lot, LocationId shelf, BigDecimal by) {
		publishing.within("procedures", () -> levels.move(Movement.adjusted(lot, shelf, by, "sold")));
	}

	private static <T> List<T> atOnce(ExecutorService clients, Callable<T> what) throws InterruptedException {
		return clients.invokeAll(IntStream.range(0, CLIENTS).mapToObj(it -> what).toList()).stream()
				.map(Future::resultNow).toList();
	}

	private void lawsHold() throws SQLException {
		delivered.await();
		try (var connection = sql.connect()) {
			assertThat(Invariants.broken(connection)).isEmpty();
		}
	}
}
