package billing.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static outbox.Written.written;

import billing.Telling;
import billing.accounts.AccountId;
import billing.acts.Assessment;
import billing.acts.Assessment.Held;
import billing.acts.Assessment.NotBillable;
import billing.acts.Assessment.Priced;
import billing.acts.ChargedAct;
import billing.acts.Circumstances;
import billing.acts.HeldReason;
import billing.acts.Standing;
import billing.acts.Standing.Performed;
import billing.events.ChargeHeld;
import billing.events.ChargeNotBillable;
import billing.events.ChargePlanned;
import billing.events.ChargePosted;
import billing.events.ChargeReversed;
import billing.money.Money;
import billing.pricing.calculation.Pricing;
import billing.pricing.calculation.Pricing.Agreements;
import billing.pricing.calculation.Quote.Books;
import billing.pricing.calculation.UnitPrice;
import concord.refusal.Refusal;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import outbox.Event;
import procedures.events.ProcedureCompleted;

/** The life of a charge, without a database. */
class ChargeItemTests {

	private static final Currency USD = Currency.getInstance("USD");

	private static final NotBillable PART = new NotBillable(NotBillable.PART_OF_PACKAGE, List.of());

	private final AccountId account = new AccountId(UUID.randomUUID());
	private final UUID procedure = UUID.randomUUID();
	private final UUID patient = UUID.randomUUID();

	@Test
	void isBillableWhenPriced() {
		var charge = charge(act("2", "1"), priced(act("2", "1"), "10.50"));

		assertThat(charge.status()).isEqualTo(ChargeStatus.BILLABLE);
		var event = (ChargePosted) said(charge);
		assertThat(event.amount()).isEqualTo(new BigDecimal("21.00"));
		assertThat(event.priceVersion()).isEqualTo(3);
		assertThat(event.procedureVersion()).isEqualTo(1);
		assertThat(event.serviceDate()).isEqualTo(Telling.DAY);
		assertThat(charge.charged().amount().value()).isEqualTo(event.amount());
	}

	/** A6, A18: no price is neither zero nor nothing. */
	@Test
	void isHeldWhereThereIsNoPrice() {
		var act = act("1", "1");

		var charge = charge(act, assess(account, act, null));

		assertThat(charge.status()).isEqualTo(ChargeStatus.HELD);
		assertThat(((ChargeHeld) said(charge)).reason()).isEqualTo("unpriced");
	}

	/** A7 */
	@Test
	void isHeldWhereTheUnitIsNoCount() {
		var act = act("2.5", "L");

		var charge = charge(act, assess(account, act, null));

		assertThat(charge.reason()).isEqualTo("unknown-unit");
		assertThat(((ChargeHeld) said(charge)).quantity()).isEqualByComparingTo("2.5");
	}

	@Test
	void isHeldWhereThePatientIsNotKnown() {
		var act = act("1", "1");

		var charge = charge(act, assess(null, act, price("10.00")));

		assertThat(charge.reason()).isEqualTo("unknown-patient");
	}

	/** A18: a quantity so small that nothing is left of the price is no charge of zero either. */
	@Test
	void isHeldWhereNothingIsLeftAfterRounding() {
		var act = act("0.1", "1");

		assertThat(charge(act, priced(act, "0.04")).reason()).isEqualTo("no-amount");
		assertThat(charge(act, priced(act, "0.05")).status()).isEqualTo(ChargeStatus.BILLABLE);
	}

	@Test
	void isReleasedWhenWhatWasMissingIsThere() {
		var act = act("1", "1");
		var charge = written(charge(act, new Held(HeldReason.UNPRICED)));

		assertThat(charge.reassess(priced(act, "7.00"))).isTrue();

		assertThat(charge.status()).isEqualTo(ChargeStatus.BILLABLE);
		assertThat(said(charge)).isInstanceOf(ChargePosted.class);
	}

	@Test
	void saysNothingWhileTheSameIsMissing() {
		var charge = written(charge(act("1", "1"), new Held(HeldReason.UNPRICED)));

		assertThat(charge.reassess(new Held(HeldReason.UNPRICED))).isFalse();

		assertThat(charge.unpublished()).isEmpty();
	}

	@Test
	void saysWhenSomethingElseIsMissing() {
		var charge = written(charge(act("1", "1"), new Held(HeldReason.UNKNOWN_PATIENT)));

		assertThat(charge.reassess(new Held(HeldReason.UNPRICED))).isTrue();

		assertThat(((ChargeHeld) said(charge)).reason()).isEqualTo("unpriced");
	}

	/** E13: the price is frozen; only what was held is priced again. */
	@ParameterizedTest
	@EnumSource(value = ChargeStatus.class, names = "HELD", mode = EnumSource.Mode.EXCLUDE)
	void isNeverPricedAgain(ChargeStatus status) {
		var charge = in(status);

		assertThatThrownBy(() -> charge.reassess(priced(charge.act(), "1.00")))
				.isInstanceOf(Refusal.NotAllowed.class);
	}

	@ParameterizedTest
	@CsvSource({"PLANNED, ABORTED", "HELD, ABORTED", "NOT_BILLABLE, ABORTED", "BILLABLE, ENTERED_IN_ERROR"})
	void endsWithItsAct(ChargeStatus before, ChargeStatus after) {
		var charge = in(before);

		charge.end(Ending.WITHDRAWN);

		assertThat(charge.status()).isEqualTo(after);
		assertThat(((ChargeReversed) said(charge)).reason()).isEqualTo("withdrawn");
	}

	@ParameterizedTest
	@EnumSource(value = ChargeStatus.class, names = {"ABORTED", "ENTERED_IN_ERROR"})
	void endsOnce(ChargeStatus ended) {
		var charge = in(ended);

		assertThatThrownBy(() -> charge.end(Ending.AMENDED)).isInstanceOf(Refusal.NotAllowed.class);
		assertThatThrownBy(() -> charge.decide(NotBillableReason.COURTESY.assessment()))
				.isInstanceOf(Refusal.NotAllowed.class);
	}

	@ParameterizedTest
	@EnumSource(value = ChargeStatus.class, names = {"HELD", "BILLABLE"})
	void isNotBillableByDecision(ChargeStatus before) {
		var charge = in(before);

		charge.decide(NotBillableReason.RESEARCH.assessment());

		assertThat(((ChargeNotBillable) said(charge)).reason()).isEqualTo("research");
	}

	@Test
	void handsADecisionOnToTheActsNextVersion() {
		assertThat(in(ChargeStatus.NOT_BILLABLE).decided(act("2", "1")))
				.contains(new NotBillable("courtesy", List.of()));
		assertThat(in(ChargeStatus.BILLABLE).decided(act("2", "1"))).isEmpty();
		assertThat(covered().decided(act("2", "1"))).isEmpty();
	}

	/** E13: an amendment that bears on no money does not look into today's price book. */
	@Test
	void handsItsPriceOnWhereNothingElseChanged() {
		var charge = in(ChargeStatus.BILLABLE);

		assertThat(charge.keepsItsPrice(act("1.0", "1"))).isTrue();
		assertThat(charge.keepsItsPrice(act("2", "1"))).isFalse();
		assertThat(in(ChargeStatus.HELD).keepsItsPrice(act("1", "1"))).isFalse();
	}

	/** No zero without a reason: what another act's price holds says so. */
	@Test
	void isNotBillableAsPartOfAPackage() {
		var charge = covered();

		assertThat(charge.covered()).isTrue();
		assertThat(((ChargeNotBillable) said(charge)).reason()).isEqualTo("part-of-package");
		assertThatThrownBy(() -> in(ChargeStatus.NOT_BILLABLE).decide(PART)).isInstanceOf(Refusal.NotAllowed.class);
	}

	private ChargeItem covered() {
		var charge = in(ChargeStatus.BILLABLE);
		charge.decide(PART);
		return charge;
	}

	/** It is one charge from the plan to the bill. */
	@Test
	void isPlannedUntilItsActIsPerformed() {
		var charge = written(ChargeItem.planned(act("1", "1")));

		charge.replan(act("2", "1"));
		assertThat(((ChargePlanned) said(charge)).quantity()).isEqualByComparingTo("2");
		written(charge).perform(act("3", "1"), false, priced(act("3", "1"), "10.00"));

		assertThat(((ChargePosted) said(charge)).amount()).isEqualTo(new BigDecimal("30.00"));
		assertThat(charge.status()).isEqualTo(ChargeStatus.BILLABLE);
	}

	@ParameterizedTest
	@EnumSource(value = ChargeStatus.class, names = "PLANNED", mode = EnumSource.Mode.EXCLUDE)
	void isPlannedOnce(ChargeStatus past) {
		var charge = in(past);

		assertThatThrownBy(() -> charge.replan(act("2", "1"))).isInstanceOf(Refusal.NotAllowed.class);
		assertThatThrownBy(() -> charge.perform(act("2", "1"), false, priced(act("2", "1"), "10.00")))
				.isInstanceOf(Refusal.NotAllowed.class);
	}

	private ChargeItem in(ChargeStatus status) {
		var act = act("1", "1");
		if (status == ChargeStatus.PLANNED) {
			return written(ChargeItem.planned(act));
		}
		var charge = written(charge(act, switch (status) {
			case PLANNED -> throw new IllegalArgumentException();
			case HELD, ABORTED -> new Held(HeldReason.UNPRICED);
			case BILLABLE, ENTERED_IN_ERROR -> priced(act, "10.00");
			case NOT_BILLABLE -> new NotBillable("courtesy", List.of());
		}));
		if (!ChargeStatus.STANDING.contains(status)) {
			charge.end(Ending.AMENDED);
			written(charge);
		}
		assertThat(charge.status()).isEqualTo(status);
		return charge;
	}

	private static ChargeItem charge(ChargedAct act, Assessment assessment) {
		return new ChargeItem(ChargeItemId.next(), act, Birth.ofAct(false), assessment);
	}

	private Assessment priced(ChargedAct act, String each) {
		return assess(account, act, price(each));
	}

	private static Assessment assess(AccountId account, ChargedAct act, UnitPrice price) {
		var quote = new Books(price, "", List.of(), null).quote(act.item());
		var circumstances = new Circumstances(account, quote, "", false, "", false);
		var line = circumstances.line(act, null);
		var result = Pricing.price(List.of(line), Agreements.NONE).get(line.key());
		return circumstances.assess(act, result, USD);
	}

	private static UnitPrice price(String each) {
		return new UnitPrice(UUID.randomUUID(), 3, new Money(new BigDecimal(each), USD));
	}

	private ChargedAct act(String quantity, String unit) {
		return ((Performed) Standing.of(
				new ProcedureCompleted(procedure, 1, patient, Telling.facts("c", quantity, unit, Telling.DAY)))).act();
	}

	private static Event said(ChargeItem charge) {
		assertThat(charge.unpublished()).hasSize(1);
		return charge.unpublished().getFirst();
	}
}
