package patients.payers;

/** A payer that coverages name, and the list does not. */
record UnlistedPayerView(String code, String name, long coverages) {
}
