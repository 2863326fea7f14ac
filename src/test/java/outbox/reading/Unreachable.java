package outbox.reading;

import java.util.List;

/** Checkpoints that cannot be looked at, for whoever has to live through it. */
public final class Unreachable extends Checkpoints {

	private final Error error;

	public Unreachable(Error error) {
		super(null);
		this.error = error;
	}

	@Override
	public List<Behind> behind() {
		throw error;
	}
}
