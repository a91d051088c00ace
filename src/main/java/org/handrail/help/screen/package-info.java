/**
 * Looks for phrases of danger in what somebody writes, on their device. Plain Java without input, output, threads or time,
 * also compiled for the browser.
 */
@NullMarked
@NamedInterface("screen")
package org.handrail.help.screen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
