/** What callers were told, and whether the database in the end says the same. */
package faults.history;
