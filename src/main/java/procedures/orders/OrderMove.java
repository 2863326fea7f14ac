package procedures.orders;

/** What can be asked of an order once it is there. */
enum OrderMove {

	ACTIVATE("activated", "only a draft is given"),
	AMEND("amended", "only what is still open is ordered otherwise"),
	HOLD("put on hold", "only an active order waits"),
	RESUME("resumed", "only an order on hold goes on"),
	FULFIL("acted on", "only an active order is fulfilled"),
	COMPLETE("completed", "only an active order is done"),
	REOPEN("reopened", "only what was done may turn out not to be"),
	REVOKE("revoked", "it is closed already"),
	ENTER_IN_ERROR("entered in error", "it is so for good");

	/** As in: an order cannot be … */
	final String done;

	/** Why not. */
	final String rule;

	OrderMove(String done, String rule) {
		this.done = done;
		this.rule = rule;
	}
}
