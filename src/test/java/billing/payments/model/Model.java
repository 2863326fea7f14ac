package billing.payments.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an account's money must come to, worked out in cents and in memory, in the plainest way: no accounts, no
 * postings. It knows the rules only: a charge that is taken back is off its bill, and a part of the price that was let
 * off goes with it; what was forgiven, then what was paid, gives way, the newest first; of a withdrawn act it goes back.
 * What is let off is borne by those who earned what is left, each by what they have left of it.
 */
class Model {

	static class Charge {
		final long amount;
		final String department;
		boolean live = true;
		Invoice billed;

		Charge(long amount, String department) {
			this.amount = amount;
			this.department = department;
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

	static class LetOff {
		final boolean ofThePrice;
		/** By department. */
		final Map<String, Long> borne = new TreeMap<>();
		long amount;

		LetOff(String kind, long amount) {
			this.ofThePrice = kind.equals("discount") || kind.equals("contractual");
			this.amount = amount;
		}
	}

	static class Invoice {
		final List<Charge> lines;
		final long total;
		long credited;
		boolean cancelled;
		final List<Part> paid = new ArrayList<>();
		final List<LetOff> letOff = new ArrayList<>();

		Invoice(List<Charge> lines) {
			this.lines = new ArrayList<>(lines);
			this.total = lines.stream().mapToLong(it -> it.amount).sum();
			lines.forEach(it -> it.billed = this);
		}

		long open() {
			return total - credited - paid.stream().mapToLong(Part::amount).sum()
					- letOff.stream().mapToLong(it -> it.amount).sum();
		}

		void letOff(LetOff off) {
			off.borne.putAll(borne(off.amount, left()));
			letOff.add(off);
		}

		/** Each anew, in their order. */
		void bearAnew() {
			var all = List.copyOf(letOff);
			letOff.clear();
			all.forEach(it -> it.borne.clear());
			all.forEach(this::letOff);
		}

		/** What each department has left of what it earned. */
		private Map<String, Long> left() {
			var left = earned();
			letOff.forEach(off -> off.borne.forEach((department, part) -> left.merge(department, -part, Long::sum)));
			return left;
		}

		private Map<String, Long> earned() {
			return lines.stream().collect(groupingBy(it -> it.department, TreeMap::new, summingLong(it -> it.amount)));
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
						+ it.letOff.stream().mapToLong(off -> off.amount).sum()).sum();
	}

	long credit() {
		return payments.stream().mapToLong(this::unapplied).sum();
	}

	/** What each department earned, less what of it is let off. */
	Map<String, Long> net() {
		var net = new TreeMap<String, Long>();
		charges.stream().filter(it -> it.live).forEach(it -> net.merge(it.department, it.amount, Long::sum));
		invoices.forEach(invoice -> invoice.letOff.forEach(off -> off.borne
				.forEach((department, part) -> net.merge(department, -part, Long::sum))));
		net.values().removeIf(it -> it == 0);
		return net;
	}

	/** The cents that are left over go to those who lost most by rounding down, in their order. */
	private static Map<String, Long> borne(long amount, Map<String, Long> left) {
		var whole = left.values().stream().mapToLong(it -> it).sum();
		var parts = new TreeMap<String, Long>();
		left.forEach((department, of) -> parts.put(department, amount * of / whole));
		var over = amount - parts.values().stream().mapToLong(it -> it).sum();
		left.keySet().stream().sorted(Comparator.comparingLong((String it) -> -(amount * left.get(it) % whole)))
				.limit(over).forEach(it -> parts.merge(it, 1L, Long::sum));
		return parts;
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
		var left = invoice.lines.stream().mapToLong(it -> it.amount).sum();
		var before = left + lines.stream().mapToLong(it -> it.amount).sum();
		invoice.letOff.stream().filter(it -> it.ofThePrice)
				.forEach(it -> it.amount = (2 * it.amount * left + before) / (2 * before));
		var surplus = giveWay(invoice, Math.max(0, -invoice.open()));
		invoice.letOff.removeIf(it -> it.amount == 0);
		invoice.bearAnew();
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
		for (var off : invoice.letOff.reversed()) {
			if (!off.ofThePrice) {
				var amount = Math.min(left, off.amount);
				off.amount -= amount;
				left -= amount;
			}
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
		return BigDecimal.valueOf(cents, 2).toPlainString();
	}
}
