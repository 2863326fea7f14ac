package concord.web.admission;

import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A thread for each request that may be open, and some to refuse the others and to say that we are alive. Most
 * of them wait, for a body or for a place; how many work at once is not the threads' affair.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EnoughThreads implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final int TO_REFUSE = 50;

	private final int open;

	EnoughThreads(WebSettings settings) {
		this.open = settings.open();
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addConnectorCustomizers(connector -> {
			if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
				protocol.setMaxThreads(open + TO_REFUSE);
				protocol.setMaxConnections(2 * open + TO_REFUSE);
			}
		});
	}
}
