/**
 * Kept violations: a small system that breaks each rule of the house once, so that every rule is seen red in
 * every build.
 */
package trespass;
