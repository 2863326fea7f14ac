package procedures.codes.files;

/** What a code may be used for. */
public enum CodeUse {

	/** It stands by itself, and may be submitted. */
	CODE("code"),
	/** It gathers the codes beneath it, and may not be submitted. */
	HEADING("heading"),
	/** It goes with another code. */
	MODIFIER("modifier");

	public final String code;

	CodeUse(String code) {
		this.code = code;
	}

	public static CodeUse of(String code) {
		for (var use : values()) {
			if (use.code.equals(code)) {
				return use;
			}
		}
		throw new IllegalArgumentException(code);
	}
}
