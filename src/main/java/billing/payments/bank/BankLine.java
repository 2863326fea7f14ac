package billing.payments.bank;

import billing.money.Money;
import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One line of a bank's list.
 *
 * @param line      in the file
 * @param reference the bank's own, one of a kind there
 * @param text      what whoever paid wrote
 */
record BankLine(int line, LocalDate date, Money amount, String reference, String text) implements ValueObject {
}
