package concord.web.idempotency;

import concord.web.InSteps;
import concord.web.ProblemType;
import concord.web.problems.RequestProblem;
import java.util.Objects;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts every POST into one transaction, named for its controller so that it runs under its module's role.
 * With an {@code Idempotency-Key} the answer is kept in that same transaction: there is never an effect
 * without its answer, nor an answer without its effect. A refusal is not kept: the same key may be sent
 * again. What is done {@link InSteps} is left alone.
 */
@Component
class PostingOnce implements MethodInterceptor {

	private final PlatformTransactionManager transactions;
	private final GivenAnswers given;
	private final JsonMapper json;

	PostingOnce(PlatformTransactionManager transactions, GivenAnswers given, JsonMapper json) {
		this.transactions = transactions;
		this.given = given;
		this.json = json;
	}

	@Override
	public @Nullable Object invoke(MethodInvocation handler) {
		if (handler.getMethod().isAnnotationPresent(InSteps.class)) {
			return proceed(handler);
		}
		var request = PostRequest.current();
		var key = request.key(handler.getMethod());
		var transaction = new TransactionTemplate(transactions);
		var method = handler.getMethod();
		transaction.setName(method.getDeclaringClass().getName() + "." + method.getName());
		var answered = transaction.execute(status ->
				Optional.ofNullable(key == null ? proceed(handler) : once(key, request, handler)));
		return Objects.requireNonNull(answered).orElse(null);
	}

	private @Nullable Object once(IdempotencyKey key, PostRequest request, MethodInvocation handler) {
		if (!given.lock(key)) {
			throw new RequestProblem(ProblemType.IN_PROGRESS, "It is being worked on. Send it again in a moment.");
		}
		var digest = request.digest();
		given.firstRequest(key).ifPresent(first -> expectSame(first, digest));
		given.find(key).ifPresent(answer -> {
			throw new AlreadyAnswered(answer);
		});
		var answered = proceed(handler);
		keepAtTheEnd(key, GivenAnswer.of(digest, answered, json), request);
		return answered;
	}

	private static void expectSame(String first, String asked) {
		if (!first.equals(asked)) {
			throw new RequestProblem(ProblemType.IDEMPOTENCY_KEY_REUSED, IdempotencyKey.HEADER,
					"was used with another method, path or body");
		}
	}

	private static @Nullable Object proceed(MethodInvocation handler) {
		try {
			return handler.proceed();
		}
		catch (RuntimeException | Error e) {
			throw e;
		}
		catch (Throwable e) {
			throw new IllegalStateException(e);
		}
	}

	/** After the log was appended to, which happens last of all effects: only then the position is known. */
	private void keepAtTheEnd(IdempotencyKey key, GivenAnswer answer, PostRequest request) {
		TransactionSynchronizationManager.registerSynchronization(new Last() {
			@Override
			public void beforeCommit(boolean readOnly) {
				var position = request.position();
				given.keep(key, position == null ? answer : answer.with("Concord-Position", position));
			}
		});
	}

	private interface Last extends TransactionSynchronization {

		@Override
		default int getOrder() {
			return Ordered.LOWEST_PRECEDENCE;
		}
	}
}
