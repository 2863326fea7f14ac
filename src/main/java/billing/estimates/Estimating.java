package billing.estimates;

import billing.accounts.PatientId;
import billing.acts.Assessment.NotBillable;
import billing.acts.Bar;
import billing.acts.ChargedAct;
import billing.acts.Circumstances;
import billing.acts.HeldReason;
import billing.acts.KnownCircumstances;
import billing.acts.ProcedureId;
import billing.acts.Why;
import billing.benefits.ForeseeingShares;
import billing.benefits.ForeseeingShares.Foreseen;
import billing.benefits.Share;
import billing.estimates.EstimateBody.Wanted;
import billing.estimates.EstimateView.Item;
import billing.estimates.EstimateView.Shared;
import billing.estimates.EstimateView.Step;
import billing.estimates.EstimateView.Sum;
import billing.money.Money;
import billing.pricing.calculation.Line;
import billing.pricing.calculation.Pricing;
import billing.pricing.calculation.Quote;
import billing.pricing.calculation.Result;
import billing.pricing.calculation.Result.Charged;
import billing.pricing.tariffs.Agreed;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what a visit would come to, as if all of it were done and told now. Nothing is kept of it. */
@Component
class Estimating {

	private static final UUID NOBODY = new UUID(0, 0);

	private final KnownCircumstances known;
	private final Agreed agreed;
	private final ForeseeingShares sharing;
	private final Currency currency;

	Estimating(KnownCircumstances known, Agreed agreed, ForeseeingShares sharing, Currency currency) {
		this.known = known;
		this.agreed = agreed;
		this.sharing = sharing;
		this.currency = currency;
	}

	@Transactional(readOnly = true)
	EstimateView estimate(EstimateBody body) {
		var lines = new ArrayList<Line>();
		body.items().forEach(it -> lines.add(line(new UUID(0, lines.size() + 1), it, body)));
		var results = Pricing.price(lines, agreed.of(lines));
		var shares = shares(patient(body), lines, results);
		var items = lines.stream().map(it -> item(it, Objects.requireNonNull(results.get(it.key())),
				Optional.ofNullable(shares.get(it.key())))).toList();
		return new EstimateView(items.stream().noneMatch(it -> it.status().equals("held")), items,
				items.stream().map(Item::sum).filter(Objects::nonNull).reduce(Sum.zero(currency), Sum::plus));
	}

	private Line line(UUID key, Wanted wanted, EstimateBody body) {
		var act = new ChargedAct(new ProcedureId(key), 1, patient(body), NOBODY, wanted.code().system(),
				wanted.code().code(), wanted.givenModifiers(), wanted.quantity().value(), wanted.quantity().unit(),
				wanted.serviceDate(), null, Bar.NONE);
		var now = known.of(act);
		return new Line(key, act.item(), quote(now, body.payerCode()),
				body.payerCode() == null ? now.payerCode() : body.payerCode(),
				body.visitClass() == null ? "" : body.visitClass(), null);
	}

	private static PatientId patient(EstimateBody body) {
		return new PatientId(body.patientId() == null ? NOBODY : body.patientId());
	}

	/** What of each charge a coverage would leave to the patient, one after the other as they were asked for. */
	private Map<UUID, Share> shares(PatientId patient, List<Line> lines, Map<UUID, Result> results) {
		var foreseen = new ArrayList<Foreseen>();
		for (var line : lines) {
			if (!line.paidByPatient() && results.get(line.key()) instanceof Charged it) {
				foreseen.add(new Foreseen(line.key(), line.payerCode(), line.item().day(), due(it)));
			}
		}
		return sharing.of(patient, foreseen);
	}

	private static Money due(Charged it) {
		return it.terms().due(it.gross().amount());
	}

	/** An estimate needs no account, only somebody who pays. */
	private static Quote quote(Circumstances now, @Nullable String payer) {
		return payer == null && now.conflicting() && now.quote() instanceof Quote.Found
				? new Quote.Missing(HeldReason.CONFLICTING_COVERAGE.code) : now.quote();
	}

	private Item item(Line line, Result result, Optional<Share> share) {
		return switch (result) {
			case Charged it -> new Item(line.item().system(), line.item().code(), line.item().day(), "billable",
					null, it.gross().priceId(), it.gross().priceVersion(),
					line.payerCode().isEmpty() ? null : line.payerCode(), sum(line, it, share),
					share.map(part -> new Shared(part.copay(), part.deductible(), part.coinsurance())).orElse(null),
					steps(Why.of(it.gross(), it.terms())));
			case Result.Covered it -> without(line, "not-billable", NotBillable.PART_OF_PACKAGE,
					steps(Circumstances.covered(it, currency).why()));
			case Result.Missing it -> without(line, "held", it.reason(), List.of());
		};
	}

	private static Item without(Line line, String status, String reason, List<Step> steps) {
		return new Item(line.item().system(), line.item().code(), line.item().day(), status, reason, null, null, null,
				null, null, steps);
	}

	private static Sum sum(Line line, Charged it, Optional<Share> share) {
		var due = due(it);
		var patients = line.paidByPatient() ? due : share.map(Share::patients).orElse(Money.zero(due.currency()));
		return new Sum(it.gross().amount(), it.terms().contractual(), it.terms().discount(), it.terms().tax(), due,
				patients, due.minus(patients));
	}

	private static List<Step> steps(List<Why> why) {
		return why.stream().map(it -> new Step(it.kind(), it.ruleId(), it.ruleVersion(), it.name(), it.facts(),
				it.amount())).toList();
	}
}
