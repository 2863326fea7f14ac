package outbox;

/** Tells a lane's readers in this process that there is something to read. */
interface Nudge {

	void nudge(int lane);
}
