/** Callers of the real web API, who write down what they were told. */
package faults.load;
