package concord;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.JavaPackage;

/** Each root package is a module: the contexts stand at the top of the tree. */
class RootPackages implements ApplicationModuleDetectionStrategy {

	@Override
	public Stream<JavaPackage> getModuleBasePackages(JavaPackage base) {
		return Stream.of(base);
	}
}
