package billing.reports;

import concord.refusal.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The reports there are. Each is one query, and reconciles to the journal to the cent. */
enum ReportKind {

	AGING("aging", ReceivableReports.AGING),
	REVENUE_BY_DEPARTMENT("revenue-by-department", RevenueReports.BY_DEPARTMENT),
	REVENUE_BY_PAYER("revenue-by-payer", RevenueReports.BY_PAYER),
	REVENUE_BY_CODE("revenue-by-code", RevenueReports.BY_CODE),
	DAY_SHEET("day-sheet", RevenueReports.DAY_SHEET),
	DNFB("dnfb", ReceivableReports.DNFB),
	CHARGE_LAG("charge-lag", ChargeReports.LAG),
	LATE_CHARGES("late-charges", ChargeReports.LATE_CHARGES),
	PAYMENTS_BY_METHOD("payments-by-method", CashReports.BY_METHOD);

	final String code;
	final String sql;

	ReportKind(String code, String sql) {
		this.code = code;
		this.sql = sql;
	}

	static ReportKind of(String code) {
		return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst()
				.orElseThrow(() -> new Refusal.Invalid("name", "is one of " + Arrays.stream(values())
						.map(it -> it.code).collect(Collectors.joining(", "))));
	}
}
