package concord.web.problems;

import concord.web.Correlation;
import concord.web.Problem;
import concord.web.ProblemType;
import concord.web.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.coyote.BadRequestException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what failed outside of the controllers: in filters, or by {@code sendError}. */
@Controller
class ErrorPage implements ErrorController {

	@RequestMapping("${server.error.path:/error}")
	void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Problems.write(response, problem(request));
	}

	private static Problem problem(HttpServletRequest request) {
		var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		if (failure instanceof BadRequestException) {
			return Problem.of(ProblemType.MALFORMED, "The body did not arrive whole.");
		}
		if (failure instanceof Throwable fault) {
			var passing = DatabaseProblems.of(fault);
			return passing == null ? ours(fault) : passing;
		}
		var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		return StatusProblems.of(status instanceof Integer code ? code : 404);
	}

	private static Problem ours(Throwable fault) {
		var id = Correlation.current();
		Faults.log(id, fault);
		return new Problem(ProblemType.INTERNAL, "It is logged under this correlation id.", List.of(), null, id);
	}
}
