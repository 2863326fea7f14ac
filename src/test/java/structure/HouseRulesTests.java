package structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jmolecules.archunit.JMoleculesDddRules;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.jmolecules.event.types.DomainEvent;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import outbox.Told;
import outbox.naming.EventTypes;

/** The rules of the house; each holds for us, and is broken by a kept violation. */
class HouseRulesTests {

	static final ArchRule EVENTS_SPEAK_FOR_THEMSELVES = classes().that().implement(DomainEvent.class)
			.and().areNotInterfaces().should(beEventsOthersCanRead())
			.because("a reader never calls back, and a name in the log is for ever");

	/** (D3) What went wrong is never an outcome of its own. */
	static final ArchRule NOTHING_IS_SWALLOWED = classes().that(areHandlersOrMoney()).should(catchNothing())
			.because("an event stays unapplied until it is applied; a sum that could not be booked is not booked");

	static final ArchRule TIME_IS_PASSED_IN = noClasses()
			.that().resideInAnyPackage("patients..", "procedures..", "billing..", "reconciliation..", "trespass..")
			.should().callMethodWhere(JavaAccess.Predicates.target(readsTheClock()))
			.because("a clock that jumps must decide nothing in the domain");

	static final ArchRule ONE_TRANSACTION = methods().that().areAnnotatedWith(Transactional.class)
			.should(notCommitOnTheirOwn()).because("effects and position commit together");

	static final ArchRule HANDLERS_ARE_HIDDEN = methods().that().areAnnotatedWith(DomainEventHandler.class)
			.should().bePackagePrivate().because("only the log calls them");

	/** What comes back from downstream is heard by an interface the upstream declares itself. */
	static final ArchRule HEARD_IN_ITS_OWN_WORDS = methods().that().areAnnotatedWith(DomainEventHandler.class)
			.should(takeOpenInterfacesOfTheirOwnModuleOnly())
			.because("who listens by another's open interface depends on whoever implements it");

	@TestFactory
	Stream<DynamicTest> holdForUs() {
		return rules().map(it -> DynamicTest.dynamicTest(it.getKey(), () -> it.getValue().check(Houses.OURS)));
	}

	@TestFactory
	Stream<DynamicTest> areBrokenByTheTrespass() {
		return rules().map(it -> DynamicTest.dynamicTest(it.getKey(),
				() -> assertThat(it.getValue().evaluate(Houses.TRESPASSING).hasViolation()).isTrue()));
	}

	/** Capabilities of a context may use each other one way only. */
	@Test
	void capabilitiesAreFreeOfCycles() {
		slices().matching("(*).(*)..").should().beFreeOfCycles().check(Houses.OURS);
	}

	private static Stream<Map.Entry<String, ArchRule>> rules() {
		return Stream.of(Map.entry("events speak for themselves", EVENTS_SPEAK_FOR_THEMSELVES),
				Map.entry("nothing is swallowed", NOTHING_IS_SWALLOWED),
				Map.entry("time is passed in", TIME_IS_PASSED_IN),
				Map.entry("one transaction", ONE_TRANSACTION),
				Map.entry("handlers are hidden", HANDLERS_ARE_HIDDEN),
				Map.entry("heard in its own words", HEARD_IN_ITS_OWN_WORDS),
				Map.entry("aggregates refer by id", JMoleculesDddRules.all()));
	}

	private static ArchCondition<JavaClass> beEventsOthersCanRead() {
		return condition("be named records of JDK types", type -> {
			var said = type.tryGetAnnotationOfType(org.jmolecules.event.annotation.DomainEvent.class);
			return type.isRecord() && !type.getSimpleName().endsWith("Event")
					&& type.getPackageName().endsWith(".events")
					&& said.isPresent() && said.get().name().equals(type.getSimpleName())
					&& type.getPackageName().equals(said.get().namespace() + ".events")
					&& type.getFields().stream().allMatch(field -> field.getAllInvolvedRawTypes().stream().allMatch(
							it -> it.isPrimitive() || it.getPackageName().startsWith("java.")
									|| it.isRecord() && it.getPackage().equals(type.getPackage())));
		});
	}

	private static DescribedPredicate<JavaClass> areHandlersOrMoney() {
		return DescribedPredicate.describe("handle events or money",
				type -> type.getPackageName().startsWith("billing")
						|| type.getMethods().stream().anyMatch(it -> it.isAnnotatedWith(DomainEventHandler.class)));
	}

	private static ArchCondition<JavaClass> catchNothing() {
		return condition("catch nothing but to say it otherwise", type -> type.getCodeUnits().stream()
				.flatMap(it -> it.getTryCatchBlocks().stream())
				.allMatch(block -> block.getCaughtThrowables().isEmpty()));
	}

	private static DescribedPredicate<AccessTarget> readsTheClock() {
		return DescribedPredicate.describe("now() without a clock",
				target -> target.getName().equals("now") && target.getOwner().getPackageName().equals("java.time")
						&& target instanceof CodeUnitCallTarget call
						&& call.getRawParameterTypes().isEmpty());
	}

	private static ArchCondition<JavaMethod> takeOpenInterfacesOfTheirOwnModuleOnly() {
		return new ArchCondition<>("take open interfaces of their own module's events only") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				var heard = method.getParameterTypes().getFirst().getAllInvolvedRawTypes().stream()
						.filter(it -> !it.isEquivalentTo(List.class) && !it.isEquivalentTo(Told.class)).findFirst()
						.orElseThrow();
				var module = heard.getPackageName().replaceFirst("\\.events$", "");
				var fine = !EventTypes.isOpen(heard.reflect()) || method.getOwner().getPackageName().startsWith(module + ".");
				events.add(new SimpleConditionEvent(method, fine, method.getFullName() + " hears by " + heard.getName()));
			}
		};
	}

	private static ArchCondition<JavaMethod> notCommitOnTheirOwn() {
		return new ArchCondition<>("not commit on their own") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				var fine = method.getAnnotationOfType(Transactional.class).propagation() != Propagation.REQUIRES_NEW;
				events.add(new SimpleConditionEvent(method, fine, method.getFullName()));
			}
		};
	}

	private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
		return new ArchCondition<>(description) {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				events.add(new SimpleConditionEvent(type, holds.test(type), type.getFullName() + " must " + description));
			}
		};
	}
}
