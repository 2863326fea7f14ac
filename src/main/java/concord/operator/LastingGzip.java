package concord.operator;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;

/** Compresses what is written; closed, it is on the disk. */
final class LastingGzip extends FilterOutputStream {

	private final GZIPOutputStream compressed;
	private final FileChannel channel;
	private final LongConsumer lines;

	LastingGzip(FileChannel channel, LongConsumer lines) throws IOException {
		this(channel, new GZIPOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)), 1 << 16),
				lines);
	}

	private LastingGzip(FileChannel channel, GZIPOutputStream compressed, LongConsumer lines) {
		super((OutputStream) compressed);
		this.compressed = compressed;
		this.channel = channel;
		this.lines = lines;
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		compressed.write(bytes, offset, length);
		var ends = 0L;
		for (var index = offset; index < offset + length; index++) {
			ends += bytes[index] == '\n' ? 1 : 0;
		}
		lines.accept(ends);
	}

	@Override
	public void close() throws IOException {
		try (channel) {
			compressed.finish();
			compressed.flush();
			channel.force(true);
		}
	}
}
