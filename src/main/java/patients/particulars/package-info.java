/** What is known about a person beside who it is: other names, sex and gender, addresses, phones, contacts. */
@NullMarked
package patients.particulars;

import org.jspecify.annotations.NullMarked;
