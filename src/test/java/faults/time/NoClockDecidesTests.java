package faults.time;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A machine's clock may jump by hours or days: the event log asks it for nothing but the ids of new rows,
 * which must be unique and need not be in order, and for a figure that is shown to people. Who waits, waits by
 * the JVM's own count of nanoseconds, which does not jump.
 */
class NoClockDecidesTests {

	private static final Set<String> MOMENTS = Set.of("now", "currentTimeMillis", "instant", "millis");

	private static final ArchRule NOBODY_ASKS_WHAT_TIME_IT_IS = noClasses().that()
			.resideInAPackage("outbox..").and().doNotHaveSimpleName("TimeOrderedIds").and().doNotHaveSimpleName("Meters")
			.should().callMethodWhere(JavaAccess.Predicates.target(tellsTheTime()));

	@Test
	void inTheEventLog() {
		NOBODY_ASKS_WHAT_TIME_IT_IS.check(new ClassFileImporter()
				.withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("outbox"));
	}

	/** The rule is broken by what it is for. */
	@Test
	void butInAnExpiredLease() {
		var lease = new ClassFileImporter().importClasses(ExpiringLease.class);

		assertThat(noClasses().should().callMethodWhere(JavaAccess.Predicates.target(tellsTheTime()))
				.evaluate(lease).getFailureReport().getDetails()).hasSize(3);
	}

	private static DescribedPredicate<AccessTarget> tellsTheTime() {
		return DescribedPredicate.describe("tells the time", target -> MOMENTS.contains(target.getName())
				&& (target.getOwner().getPackageName().equals("java.time")
						|| target.getOwner().isEquivalentTo(System.class)));
	}

	static class ExpiringLease {

		boolean expired(Instant until) {
			return Instant.now().isAfter(until) || System.currentTimeMillis() > until.toEpochMilli()
					|| Clock.systemUTC().instant().isAfter(until);
		}
	}
}
