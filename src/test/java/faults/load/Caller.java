package faults.load;

import static faults.load.Sayings.CODES;
import static faults.load.Sayings.CENTS;

import concord.Api.Answer;
import faults.history.Ask;
import faults.history.Effect;
import faults.history.Facts;
import faults.history.History;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Somebody at a desk: registers patient after patient, opens a visit, documents acts, completes, amends and
 * withdraws some, finds that one was registered twice, and now and then asks for what must be refused or sends the
 * same twice. What got no definite answer is asked again, under the same key.
 */
final class Caller {

	private final int number;
	private final Random random;
	private final History history;
	private final Asking asking;
	private final BooleanSupplier open;
	private final Duration thought;
	private int asks;

	/** @param thought how long the caller thinks before a request, at most; zero is no pause at all */
	Caller(int number, long seed, History history, Asking asking, BooleanSupplier open, Duration thought) {
		this.number = number;
		this.random = new Random(seed + number);
		this.history = history;
		this.asking = asking;
		this.open = open;
		this.thought = thought;
	}

	void work() throws InterruptedException {
		Effect before = null;
		while (open.getAsBoolean()) {
			var patient = post("patients.PatientRegistered", true, "/patients", Sayings.person(name(), "1980-04-02"));
			visit(patient);
			if (before != null && patient != null && random.nextInt(5) == 0) {
				wereOne(before, patient);
			}
			before = patient;
		}
	}

	/** The one of before is folded into this one, who comes once more; sometimes that was a mistake. */
	private void wereOne(Effect before, Effect patient) throws InterruptedException {
		var folded = fold(before, "patients.PatientsMerged", "merge", Sayings.survivor(patient.aggregate()));
		if (folded != null && random.nextInt(3) == 0) {
			fold(folded, "patients.PatientsUnmerged", "unmerge", "");
		}
		visit(patient);
	}

	/** The answer shows who survives; what happened, happened to the other. */
	private Effect fold(Effect record, String type, String how, String body) throws InterruptedException {
		var next = new Effect(type, record.aggregate(), record.version() + 1);
		return asking.post(ask(type, true), "/patients/" + record.aggregate() + "/" + how, body, answer -> next);
	}

	private void visit(Effect patient) throws InterruptedException {
		if (patient == null) {
			return;
		}
		if (random.nextInt(20) == 0) {
			post("patients.PatientRegistered", false, "/patients", Sayings.person(name(), "2999-01-01"));
		}
		var visit = post("procedures.EncounterStarted", true, "/encounters", Sayings.visit(patient.aggregate()));
		for (var acts = 1 + random.nextInt(4); acts > 0 && visit != null && open.getAsBoolean(); acts--) {
			act(patient.aggregate(), visit.aggregate());
		}
	}

	private void act(UUID patient, UUID visit) throws InterruptedException {
		var code = random.nextInt(CODES);
		var act = post("procedures.ProcedureStarted", true, "/procedures", Sayings.act(patient, visit, code, 1));
		if (act == null || random.nextInt(10) == 0 || !open.getAsBoolean()) {
			return;
		}
		var id = act.aggregate();
		act = post("procedures.ProcedureCompleted", true, "/procedures/" + id + "/complete", Sayings.END);
		is(act, code, 1);
		if (act != null && random.nextInt(4) == 0) {
			var quantity = 2 + random.nextInt(5);
			act = asking.put(ask("procedures.ProcedureAmended", true), id, act.version(),
					Sayings.amended(patient, visit, code, quantity));
			is(act, code, quantity);
		}
		if (act != null && random.nextInt(8) == 0) {
			withdraw(id);
		}
	}

	private void withdraw(UUID act) throws InterruptedException {
		var withdrawn = post("procedures.ProcedureEnteredInError", true,
				"/procedures/" + act + "/enter-in-error", Sayings.MISTAKE);
		if (withdrawn != null) {
			history.is(act, Facts.FREE);
			post("procedures.ProcedureCompleted", false, "/procedures/" + act + "/complete", Sayings.END);
		}
	}

	private void is(Effect act, int code, int quantity) {
		if (act != null) {
			history.is(act.aggregate(), new Facts(
					BigDecimal.valueOf((long) (CENTS + code) * quantity, 2)));
		}
	}

	/** Sometimes twice: the second answer must be the first one. */
	private Effect post(String type, boolean right, String path, String body) throws InterruptedException {
		var ask = ask(type, right);
		var effect = asking.post(ask, path, body);
		return right && random.nextInt(50) == 0 ? asking.post(ask, path, body) : effect;
	}

	private Ask ask(String type, boolean right) throws InterruptedException {
		Thread.sleep(random.nextInt((int) thought.toMillis() + 1));
		return new Ask("desk-%d-%d".formatted(number, ++asks), type, right);
	}

	private String name() {
		return "Desk%sOf%s".formatted(letters(number), letters(asks));
	}

	private static String letters(int number) {
		return Integer.toString(number, 26).chars().map(it -> it < 'a' ? it - '0' + 'a' : it + 10)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	static Effect effect(Ask ask, Answer answer) {
		return new Effect(ask.type(), answer.id(), answer.json().path("version").asInt());
	}
}
