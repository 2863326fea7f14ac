package bench.registry;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A Spring Boot application that has a database, the registry and nothing else. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Recording.class)
class RegistryAlone {
}
