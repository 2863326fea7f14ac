package outbox.appending;

/** Tells a lane's readers in this process that there is something to read. */
public interface Nudge {

	void nudge(int lane);
}
