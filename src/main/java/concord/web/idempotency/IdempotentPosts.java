package concord.web.idempotency;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Wraps every {@code @PostMapping} of every {@code @RestController} in {@link PostingOnce}. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class IdempotentPosts {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static Advisor postingOnceAdvisor(ObjectProvider<PostingOnce> posting) {
		MethodInterceptor advice = handler -> posting.getObject().invoke(handler);
		var posts = new AnnotationMatchingPointcut(RestController.class, PostMapping.class);
		return new DefaultPointcutAdvisor(posts, advice);
	}
}
