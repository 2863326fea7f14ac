package concord;

import concord.backup.BackupCommand;
import concord.database.CertainRepository;
import concord.loader.Subcommands;
import concord.operator.OperatorCommands;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.modulith.Modulithic;

/**
 * Concord: one deployable, three bounded contexts, one event log between them. Beans are named by their full
 * class name: two contexts may use the same word, each in its own sense.
 */
@SpringBootApplication(
		scanBasePackages = {"concord", "outbox", "patients", "procedures", "billing", "reconciliation"},
		nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan({"concord", "outbox", "procedures", "billing"})
@EntityScan({"outbox", "patients", "procedures", "billing"})
@EnableJpaRepositories(basePackages = {"patients", "procedures", "billing"},
		repositoryBaseClass = CertainRepository.class,
		nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Concord", sharedModules = {"concord", "outbox"},
		additionalPackages = {"outbox", "patients", "procedures", "billing", "reconciliation"})
public class Concord {

	public static void main(String... args) {
		Stream.<Supplier<OptionalInt>>of(() -> Subcommands.run(args), () -> OperatorCommands.run(args),
						() -> BackupCommand.run(args), () -> Misunderstood.refused(args))
				.flatMapToInt(it -> it.get().stream()).findFirst()
				.ifPresentOrElse(System::exit, () -> SpringApplication.run(Concord.class, args));
	}
}
