package concord.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Every way into Concord, and who may take it. Ends in {@code denyAll}: an endpoint nobody named here cannot
 * be reached. Only liveness answers to strangers.
 * <p>
 * There is no session and no cookie, so there is no CSRF token either. A browser repeats Basic credentials by
 * itself, though; therefore what another site makes a browser send is refused, by the header every current
 * browser says it in.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

	private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
			+ "frame-ancestors 'none'";

	private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

	@Bean
	SecurityFilterChain chain(HttpSecurity http, Refusing refusing) {
		return http
				.authorizeHttpRequests(Doors::rules)
				.httpBasic(basic -> basic.authenticationEntryPoint(refusing))
				.exceptionHandling(faults -> faults.authenticationEntryPoint(refusing).accessDeniedHandler(refusing))
				.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
				.csrf(csrf -> csrf.disable())
				.formLogin(form -> form.disable())
				.logout(logout -> logout.disable())
				.requestCache(cache -> cache.disable())
				.headers(Doors::headers)
				.build();
	}

	private static void rules(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests
				.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
				.requestMatchers(Doors::isMadeByAnotherSite).denyAll()
				.requestMatchers(GET, "/actuator/health/liveness").permitAll()
				.requestMatchers(GET, "/actuator/health/**", "/actuator/prometheus", "/actuator/metrics/**")
				.hasAuthority(Role.ADMINISTRATOR.authority())
				.requestMatchers(GET, "/", "/openapi", "/openapi.yaml", "/openapi/**", "/docs", "/swagger-ui/**")
				.authenticated()
				.requestMatchers("/patients/**", "/coverages/**", "/payers/**", "/insurance-plans/**")
				.hasAuthority(Role.ADMINISTRATOR.authority())
				.requestMatchers("/procedures/*/notes")
				.hasAnyAuthority(Role.CLINICIAN.authority(), Role.ADMINISTRATOR.authority())
				.requestMatchers("/stock-items/**", "/stock-lots/**", "/implants")
				.hasAuthority(Role.ADMINISTRATOR.authority())
				.requestMatchers("/encounters/**", "/procedures/**").hasAuthority(Role.ADMINISTRATOR.authority())
				.requestMatchers("/facilities/**", "/locations/**", "/practitioners/**", "/orders/**", "/codes/**")
				.hasAuthority(Role.ADMINISTRATOR.authority())
				.requestMatchers("/appointments/**", "/schedules/**", "/closures/**", "/free-slots", "/devices/**")
				.hasAuthority(Role.ADMINISTRATOR.authority())
				.requestMatchers(POST, "/billing/periods/**")
				.hasAnyAuthority(Role.BILLING_MANAGER.authority(), Role.ADMINISTRATOR.authority())
				.requestMatchers(POST, "/billing/prices/**", "/billing/pricing-rules/**", "/billing/contracts/**",
						"/billing/packages/**")
				.hasAnyAuthority(Role.BILLING_MANAGER.authority(), Role.ADMINISTRATOR.authority())
				.requestMatchers("/billing/**")
				.hasAnyAuthority(Role.BILLER.authority(), Role.BILLING_MANAGER.authority(), Role.ADMINISTRATOR.authority())
				.requestMatchers("/reconciliation/**").hasAuthority(Role.ADMINISTRATOR.authority())
				.requestMatchers("/operations/**").hasAuthority(Role.ADMINISTRATOR.authority())
				.anyRequest().denyAll();
	}

	private static boolean isMadeByAnotherSite(HttpServletRequest request) {
		var site = request.getHeader("Sec-Fetch-Site");
		return ("cross-site".equals(site) || "same-site".equals(site)) && !HARMLESS.contains(request.getMethod());
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers
				.contentTypeOptions(Customizer.withDefaults())
				.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
				.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
	}
}
