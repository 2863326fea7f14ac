package concord.web.requests;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Teaches Spring MVC our parameters. */
@Configuration(proxyBeanMethods = false)
class WebManners implements WebMvcConfigurer {

	private final JsonMapper json;

	WebManners(JsonMapper json) {
		this.json = json;
	}

	/** Days and instants are read as strictly as in a body. */
	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, LocalDate.class, it -> json.convertValue(it, LocalDate.class));
		registry.addConverter(String.class, OffsetDateTime.class, it -> json.convertValue(it, OffsetDateTime.class));
	}

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		interceptors.addInterceptor(new KnownParameters());
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new IfMatchResolver());
		resolvers.add(new PageRequestResolver());
	}
}
