package outbox;

import java.util.UUID;

/** Read your writes across contexts: waits until a module has read what it is asked to have seen. */
public interface CaughtUp {

	/**
	 * Waits until {@code module} has applied all that is known about a patient by now: for whoever misses
	 * something that may just be on its way. Returns at once where nothing is; a {@link
	 * concord.refusal.Refusal.NotYetConsistent} when it takes too long.
	 */
	void awaitAbout(UUID patientId, String module);
}
