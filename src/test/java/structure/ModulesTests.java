package structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.Concord;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;
import trespass.start.Trespass;

class ModulesTests {

	static final ApplicationModules MODULES = ApplicationModules.of(Concord.class);

	/** A wrong detection strategy finds none, and verifying nothing passes: so their names are said. */
	@Test
	void areThese() {
		assertThat(MODULES.stream().map(it -> it.getIdentifier().toString()))
				.containsExactlyInAnyOrder(Houses.MODULES);
	}

	@Test
	void keepToTheirBounds() {
		MODULES.verify();
	}

	@Test
	void areCaughtWhenTheyDoNot() {
		assertThatThrownBy(() -> ApplicationModules.of(Trespass.class, location -> true).verify())
				.isInstanceOf(Violations.class)
				.hasMessageContaining("ledger").hasMessageContaining("trespass.clinic.wards.Bed");
	}

	@Test
	void pointUpstreamOnly() {
		assertThat(bootstrapped("patients")).isEmpty();
		assertThat(bootstrapped("procedures")).containsExactly("patients");
		assertThat(bootstrapped("billing")).containsExactlyInAnyOrder("patients", "procedures");
		assertThat(bootstrapped("reconciliation")).containsExactlyInAnyOrder("procedures", "billing");
	}

	/** C4 diagrams and a canvas for each module, made anew by each build. */
	@Test
	void areDrawn() {
		new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("target/modules"))
				.writeDocumentation();

		assertThat(java.nio.file.Path.of("target/modules/components.puml")).isNotEmptyFile();
	}

	private static java.util.List<String> bootstrapped(String module) {
		var contexts = java.util.Set.of("patients", "procedures", "billing", "reconciliation");
		return MODULES.getModuleByName(module).orElseThrow()
				.getDirectDependencies(MODULES).uniqueModules().map(ApplicationModule::getIdentifier)
				.map(Object::toString).filter(contexts::contains).toList();
	}
}
