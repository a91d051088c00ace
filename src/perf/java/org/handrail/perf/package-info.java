/** Benchmarks: they print tables and are no tests. {@code ./dev bench} runs them. */
@NullMarked
package org.handrail.perf;

import org.jspecify.annotations.NullMarked;
