package outbox.operations;

import concord.web.PageRequest;
import outbox.Position;
import outbox.operations.ReadingTheLog.ParkedView;

/** The place of a parked event in their list: {@code subscription/lane.position}. */
record ParkedKey(String subscription, Position at) {

	private static final ParkedKey BEFORE_ALL = new ParkedKey("", new Position(0, 0));

	static String of(ParkedView view) {
		return view.subscription() + "/" + view.position();
	}

	static ParkedKey after(PageRequest page) {
		var after = page.after();
		if (after == null) {
			return BEFORE_ALL;
		}
		var slash = after.indexOf('/');
		try {
			return new ParkedKey(after.substring(0, slash), Position.parse(after.substring(slash + 1)));
		}
		catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
			throw PageRequest.noCursor();
		}
	}
}
