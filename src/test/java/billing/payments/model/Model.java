package billing.payments.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What an account's money must come to, worked out in cents and in memory, in the plainest way: no accounts, no
 * postings. It knows the rules only: a charge that is taken back is off its bill; what was let off, then what was
 * paid, gives way, the newest first; of a withdrawn act it goes back.
 */
class Model {

	static class Charge {
		final long amount;
		boolean live = true;
		Invoice billed;

		Charge(long amount) {
			this.amount = amount;
		}
	}

	static class Payment {
		final long amount;
		/** Of a month that may be closed, or of today. */
		final boolean early;
		boolean reversed;
		/** Where it was booked, and where what took it back. */
		final List<String> booked = new ArrayList<>();
		final List<Refund> refunds = new ArrayList<>();

		Payment(long amount, boolean early) {
			this.amount = amount;
			this.early = early;
		}
	}

	static class Refund {
		final long amount;
		final String reason;
		String status = "due";

		Refund(long amount, String reason) {
			this.amount = amount;
			this.reason = reason;
		}
	}

	record Part(Payment payment, long amount) {
	}

	static class Invoice {
		final List<Charge> lines;
		final long total;
		long credited;
		boolean cancelled;
		final List<Part> paid = new ArrayList<>();
		final List<Long> letOff = new ArrayList<>();

		Invoice(List<Charge> lines) {
			this.lines = new ArrayList<>(lines);
			this.total = lines.stream().mapToLong(it -> it.amount).sum();
			lines.forEach(it -> it.billed = this);
		}

		long open() {
			return total - credited - paid.stream().mapToLong(Part::amount).sum()
					- letOff.stream().mapToLong(it -> it).sum();
		}
	}

	/** Whether the month of the early payments is closed. */
	boolean closed;

	final List<Charge> charges = new ArrayList<>();
	final List<Invoice> invoices = new ArrayList<>();
	final List<Payment> payments = new ArrayList<>();

	List<Charge> billable() {
		return charges.stream().filter(it -> it.live && it.billed == null).toList();
	}

	long unapplied(Payment payment) {
		var allocated = invoices.stream().flatMap(it -> it.paid.stream()).filter(it -> it.payment() == payment)
				.mapToLong(Part::amount).sum();
		return payment.reversed ? 0 : payment.amount - allocated - payment.refunds.stream()
				.filter(it -> !it.status.equals("cancelled")).mapToLong(it -> it.amount).sum();
	}

	/** What of the charges nobody paid, and nobody was let off. */
	long owed() {
		return charges.stream().filter(it -> it.live).mapToLong(it -> it.amount).sum()
				- invoices.stream().mapToLong(it -> it.paid.stream().mapToLong(Part::amount).sum()
						+ it.letOff.stream().mapToLong(off -> off).sum()).sum();
	}

	long credit() {
		return payments.stream().mapToLong(this::unapplied).sum();
	}

	void takeBack(Charge charge, boolean withdrawn) {
		charge.live = false;
		if (charge.billed != null) {
			credit(charge.billed, List.of(charge), withdrawn);
		}
	}

	void credit(Invoice invoice, List<Charge> lines, boolean withdrawn) {
		lines.forEach(it -> {
			it.billed = null;
			invoice.lines.remove(it);
			invoice.credited += it.amount;
		});
		var surplus = giveWay(invoice, Math.max(0, -invoice.open()));
		var freed = new ArrayList<Part>();
		for (var part : List.copyOf(invoice.paid).reversed()) {
			if (surplus > 0) {
				var amount = Math.min(surplus, part.amount());
				invoice.paid.remove(part);
				if (part.amount() > amount) {
					invoice.paid.add(new Part(part.payment(), part.amount() - amount));
				}
				freed.add(new Part(part.payment(), amount));
				surplus -= amount;
			}
		}
		if (withdrawn) {
			freed.stream().map(Part::payment).distinct().forEach(it -> it.refunds.add(new Refund(
					freed.stream().filter(part -> part.payment() == it).mapToLong(Part::amount).sum(), "withdrawn")));
		}
	}

	private static long giveWay(Invoice invoice, long surplus) {
		var left = surplus;
		for (var i = invoice.letOff.size() - 1; i >= 0 && left > 0; i--) {
			var amount = Math.min(left, invoice.letOff.get(i));
			var kept = invoice.letOff.remove(i) - amount;
			if (kept > 0) {
				invoice.letOff.add(kept);
			}
			left -= amount;
		}
		return left;
	}

	void allocate(Payment payment, Invoice invoice, long amount) {
		if (amount > 0) {
			invoice.paid.add(new Part(payment, amount));
		}
	}

	/** Against what is due first: all are due the same day, so by their number. */
	void allocate(Payment payment) {
		for (var invoice : invoices) {
			allocate(payment, invoice, Math.min(unapplied(payment), invoice.open()));
		}
	}

	/** Where it belongs while that month is open, else today, naming it. */
	void pay(Payment payment) {
		payments.add(payment);
		payment.booked.add(!payment.early || !closed ? "payment where it belongs" : "payment today, for the month");
	}

	/** Today always; it names the month if what it takes back is booked there and that is closed now. */
	void reverse(Payment payment) {
		var there = payment.early && payment.booked.getFirst().endsWith("belongs");
		payment.booked.add(!payment.early ? "reversal where it belongs"
				: there && closed ? "reversal today, for the month" : "reversal today");
		invoices.forEach(it -> it.paid.removeIf(part -> part.payment() == payment));
		payment.refunds.forEach(it -> it.status = "cancelled");
		payment.reversed = true;
	}

	static String usd(long cents) {
		return "%d.%02d".formatted(cents / 100, cents % 100);
	}
}
