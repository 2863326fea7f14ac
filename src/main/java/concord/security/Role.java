package concord.security;

import java.util.Locale;

/** What an account may be. What each may do stands in {@link Doors}. */
enum Role {

	REGISTRAR, CLINICIAN, BILLER, BILLING_MANAGER, AUDITOR, ADMINISTRATOR, INTEGRATION;

	String authority() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
