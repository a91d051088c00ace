package org.handrail.treatment.contract;

/**
 * A promise that something would break.
 *
 * @param field where, as it is called in forms and JSON
 * @param promise which
 */
public record BrokenPromise(String field, Promise promise) {}
