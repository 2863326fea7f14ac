package procedures.history;

import concord.refusal.Refusal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;

/** Who wrote down what stands of an act: its beginning, its end, what was amended of it. */
@Component
public class Authors {

	private static final String WROTE = """
			select exists (select from procedures.procedure_version where procedure_id = ? and recorded_by = ?
				and happened not in ('cosigned', 'restated'))
			""";

	private final JdbcClient jdbc;

	Authors(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Refuses as {@link Refusal.NotAllowed} whoever asks and is one of them. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void expectAnother(UUID procedure) {
		if (jdbc.sql(WROTE).params(procedure, Cause.current().actor()).query(Boolean.class).single()) {
			throw new Refusal.NotAllowed("Whoever wrote an act down does not cosign it: a second person has to.");
		}
	}
}
