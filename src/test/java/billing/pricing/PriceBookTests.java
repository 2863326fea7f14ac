package billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import billing.money.Money;
import billing.pricing.PriceRow.Key;
import billing.pricing.lists.Book;
import billing.pricing.lists.Entry;
import billing.pricing.lists.Revision;
import billing.pricing.lists.Said;
import concord.refusal.Refusal.Invalid.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One price a code and day. */
class PriceBookTests {

	private final List<PriceRow> rows = new ArrayList<>();

	@Test
	void takesUpWhatIsNew() {
		say("a", "1.00", "2025-01-01", "2025-12-31").say("a", "2.00", "2026-01-01", "")
				.say("b", "1.00", "2025-01-01", "");

		var revision = revise();

		assertThat(revision.added()).hasSize(3).allMatch(it -> it.version() == 1);
		assertThat(revision.faults()).isEmpty();
	}

	@Test
	void leavesWhatItSaysAlready() {
		var book = revise(say("a", "1.00", "2025-01-01", ""), List.of()).added();

		var again = revise(say("a", "1", "2025-01-01", ""), book);

		assertThat(again.unchanged()).isEqualTo(1);
		assertThat(again.added()).isEmpty();
		assertThat(again.changed()).isEmpty();
	}

	@Test
	void makesANextVersionOfAnEntryThatIsSaidAnew() {
		var present = revise(say("a", "1.00", "2025-01-01", ""), List.of()).added().getFirst();

		var revision = revise(say("a", "1.00", "2025-01-01", "2025-06-30").say("a", "2.00", "2025-07-01", ""),
				present);

		assertThat(revision.ended()).singleElement().satisfies(it -> {
			assertThat(it.id()).isEqualTo(present.id());
			assertThat(it.version()).isEqualTo(2);
		});
		assertThat(revision.added()).hasSize(1);
		assertThat(revision.faults()).isEmpty();
	}

	@Test
	void refusesASecondPriceForADayItHasOneFor() {
		var present = revise(say("a", "1.00", "2025-01-01", ""), List.of()).added().getFirst();

		var revision = revise(say("b", "1.00", "2025-01-01", "").say("a", "2.00", "2025-07-01", ""), present);

		assertThat(revision.faults()).containsExactly(new Fault("line 3: effective_from",
				"overlaps the price from 2025-01-01 in the price book"));
	}

	@Test
	void namesTheLineThatIsNewWhereTheBooksIsLater() {
		var present = revise(say("a", "1.00", "2025-07-01", ""), List.of()).added().getFirst();

		var revision = revise(say("a", "2.00", "2025-01-01", ""), present);

		assertThat(revision.faults()).extracting(Fault::field).containsExactly("line 2: effective_from");
	}

	@Test
	void refusesTwoLinesForOneDay() {
		say("a", "1.00", "2025-01-01", "2025-07-01").say("a", "2.00", "2025-07-01", "");

		assertThat(revise().faults()).containsExactly(new Fault("line 3: effective_from",
				"overlaps the price from 2025-01-01 on line 2"));
	}

	@Test
	void refusesALineSaidTwice() {
		say("a", "1.00", "2025-01-01", "").say("a", "1.00", "2025-01-01", "");

		assertThat(revise().faults()).containsExactly(new Fault("line 3: effective_from",
				"is said twice for this key, on line 2 before"));
	}

	@Test
	void saysWhatEndsAndWhatChanges() {
		var present = revise(say("a", "1.00", "2025-01-01", "").say("b", "1.00", "2025-01-01", ""), List.of()).added();

		var revision = revise(say("a", "1.00", "2025-01-01", "2025-06-30").say("b", "2.00", "2025-01-01", "2025-06-30"),
				present);

		assertThat(revision.ended()).extracting(it -> it.row().key().code()).containsExactly("a");
		assertThat(revision.changed()).extracting(it -> it.row().key().code()).containsExactly("b");
	}

	/** Next year's list need not repeat this year's. */
	@Test
	void endsWhatWasOpenWhereItIsToldTo() {
		var present = revise(say("a", "1.00", "2025-01-01", "").say("b", "1.00", "2025-01-01", "2026-06-30"), List.of()).added();

		var revision = revise(say("a", "2.00", "2026-01-01", "").say("b", "2.00", "2026-01-01", ""), present, true);

		assertThat(revision.ended()).singleElement().satisfies(it -> {
			assertThat(it.row().to()).isEqualTo("2025-12-31");
			assertThat(it.version()).isEqualTo(2);
		});
		assertThat(revision.added()).hasSize(2);
		assertThat(revision.faults()).extracting(Fault::field).containsExactly("line 3: effective_from");
	}

	@Test
	void keepsUnitsApart() {
		say("a", "1.00", "2025-01-01", "");
		rows.add(row(3, new Key("s", "a", "h"), "2.00", "2025-01-01", ""));

		assertThat(revise().faults()).isEmpty();
	}

	@Test
	void keepsSystemsApart() {
		say("a", "1.00", "2025-01-01", "");
		rows.add(row(3, new Key("other", "a", "1"), "2.00", "2025-01-01", ""));

		assertThat(revise().faults()).isEmpty();
	}

	private PriceBookTests say(String code, String amount, String from, String to) {
		rows.add(row(rows.size() + 2, new Key("s", code, "1"), amount, from, to));
		return this;
	}

	private static PriceRow row(int line, Key key, String amount, String from, String to) {
		return new PriceRow(line, key, new Money(new BigDecimal(amount), Currency.getInstance("USD")),
				LocalDate.parse(from), to.isEmpty() ? Said.OPEN : LocalDate.parse(to), "", "", PriceRow.GENERAL);
	}

	private Revision<PriceRow> revise() {
		return revise(this, List.of(), false);
	}

	private static Revision<PriceRow> revise(PriceBookTests list, Entry<PriceRow> present) {
		return revise(list, List.of(present), false);
	}

	private static Revision<PriceRow> revise(PriceBookTests list, List<Entry<PriceRow>> present) {
		return revise(list, present, false);
	}

	/** The list said so far, against a book of {@code present} prices as they are read back: without a line. */
	private static Revision<PriceRow> revise(PriceBookTests list, List<Entry<PriceRow>> present, boolean endOpen) {
		var book = new Book<>("price", present.stream().map(it -> new Entry<>(it.id(), it.version(),
				it.row().until(it.row().to(), 0))).toList(), endOpen);
		var rows = List.copyOf(list.rows);
		list.rows.clear();
		return book.revise(rows);
	}
}
