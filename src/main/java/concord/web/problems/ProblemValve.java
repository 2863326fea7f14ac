package concord.web.problems;

import concord.web.Problems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * Answers for Tomcat itself, where no application is reached: a request line or header that is not HTTP, or
 * too large. In place of Tomcat's page of HTML. Made by Tomcat, by name.
 */
public final class ProblemValve extends ErrorReportValve {

	/** What a slow sender still has to send is not waited for. */
	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		super.invoke(request, response);
		if (response.getStatus() == HttpServletResponse.SC_REQUEST_TIMEOUT) {
			request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
		}
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		var status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			Problems.write(response.getResponse(), StatusProblems.of(status));
		}
		catch (IOException | IllegalStateException gone) {
			container.getLogger().debug("nobody is left to be told");
		}
	}
}
