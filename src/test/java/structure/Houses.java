package structure;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes the rules are held against: ours, which obey, and the kept violations, which do not. */
final class Houses {

	static final String[] MODULES = {"concord", "outbox", "patients", "procedures", "billing", "reconciliation"};

	static final JavaClasses OURS = new ClassFileImporter()
			.withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(MODULES);

	static final JavaClasses TRESPASSING = new ClassFileImporter().importPackages("trespass");

	private Houses() {
	}
}
