package faults.proxy;

import java.nio.charset.StandardCharsets;

/** The server's word that a command is done, by its tag: {@code UPDATE 1}, {@code INSERT 0 2}, {@code COMMIT}. */
record Completed(String tag) {

	Completed(byte[] body) {
		this(new String(body, 0, Math.max(0, body.length - 1), StandardCharsets.US_ASCII));
	}

	boolean commits() {
		return tag.equals("COMMIT");
	}

	boolean ends() {
		return commits() || tag.equals("ROLLBACK");
	}

	boolean writes() {
		return tag.startsWith("INSERT") || tag.startsWith("UPDATE") || tag.startsWith("DELETE");
	}
}
