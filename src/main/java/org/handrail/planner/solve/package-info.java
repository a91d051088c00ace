/**
 * The exact solver: counts in epoch minutes, knows neither zones nor I/O; compiles for the browser.
 */
@NullMarked
@NamedInterface("solve")
package org.handrail.planner.solve;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
