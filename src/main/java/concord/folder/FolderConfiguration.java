package concord.folder;

import concord.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FolderConfiguration {

	@Bean
	DataFolder dataFolder(Settings settings) {
		return new DataFolder(settings.data());
	}
}
