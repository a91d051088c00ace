/**
 * Reads what is sent, strictly: what cannot be used is an {@link org.handrail.site.problem.InvalidParameter} that names the
 * field, and never says what stood there. Plain Java.
 */
@NullMarked
@NamedInterface("input")
package org.handrail.site.input;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
