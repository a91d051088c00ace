/** Benchmarks: each has a main method that prints a table; {@code ./dev bench} runs them. */
@NullMarked
package org.handrail.perf;

import org.jspecify.annotations.NullMarked;
