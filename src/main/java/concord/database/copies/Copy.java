package concord.database.copies;

import concord.database.pools.Purpose;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.postgresql.PGConnection;

/**
 * An empty database beside the real one. Whoever works for its {@link #purpose()} works in it, with the same
 * code; closed, it is dropped with all that is in it.
 */
public final class Copy implements AutoCloseable {

	private final Purpose purpose;
	private final Connection original;
	private final Connection copy;
	private final Runnable drop;

	Copy(Purpose purpose, Connection original, Connection copy, Runnable drop) {
		this.purpose = purpose;
		this.original = original;
		this.copy = copy;
		this.drop = drop;
	}

	/** Transactions begun for it take their connections in the copy. */
	public Purpose purpose() {
		return purpose;
	}

	/** As the owner of the real one: for reading. */
	public Connection original() {
		return original;
	}

	/** As the owner of the copy. */
	public Connection copy() {
		return copy;
	}

	/** Copies all rows of a table, as they are now. */
	public void fill(String table) throws SQLException {
		try (var out = new PipedOutputStream(); var in = new PipedInputStream(out, 1 << 16)) {
			var reading = CompletableFuture.runAsync(() -> read(table, out));
			copy.unwrap(PGConnection.class).getCopyAPI().copyIn("copy %s from stdin".formatted(table), in);
			reading.join();
		}
		catch (IOException | CompletionException e) {
			throw new SQLException("cannot copy " + table, e);
		}
	}

	private void read(String table, PipedOutputStream out) {
		try (out) {
			original.unwrap(PGConnection.class).getCopyAPI().copyOut("copy %s to stdout".formatted(table), out);
		}
		catch (SQLException | IOException e) {
			throw new CompletionException(e);
		}
	}

	@Override
	public void close() throws SQLException {
		try (original; copy) {
			if (!copy.getAutoCommit()) {
				copy.rollback();
			}
		}
		finally {
			drop.run();
		}
	}
}
