package outbox.keeping;

import concord.web.PageRequest;

/** The place of a part in their list: its number. */
final class PartKey {

	private PartKey() {
	}

	/** The least number a page may begin with. */
	static long after(PageRequest page) {
		try {
			return page.after() == null ? 0 : Math.addExact(Long.parseLong(page.after()), 1);
		}
		catch (NumberFormatException | ArithmeticException e) {
			throw PageRequest.noCursor();
		}
	}
}
