package billing.roles;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who decides alone, and without a limit. */
public final class Managers {

	private static final Set<String> ROLES = Set.of("billing-manager", "administrator");

	private Managers() {
	}

	public static boolean include(Authentication caller) {
		return caller.getAuthorities().stream().map(GrantedAuthority::getAuthority).anyMatch(ROLES::contains);
	}
}
