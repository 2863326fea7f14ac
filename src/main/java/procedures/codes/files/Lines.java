package procedures.codes.files;

/** Reads a file as it comes, line after line; what it finds it hands on, and keeps no more than it must. */
interface Lines {

	void take(int number, String line);

	/** After the last line. */
	default void end() {
	}
}
