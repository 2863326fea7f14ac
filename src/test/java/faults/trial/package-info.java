/** A trial: Concord in processes on one database, callers, a fault, and the verdict. */
package faults.trial;
