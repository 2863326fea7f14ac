package procedures.supplies.stock;

/** Why stock moved. */
public enum MovementKind {

	RECEIVE("receive"), RESERVE("reserve"), RELEASE("release"), CONSUME("consume"), RETURN("return"),
	TRANSFER("transfer"), COUNT("count"), ADJUST("adjust");

	final String code;

	MovementKind(String code) {
		this.code = code;
	}
}
