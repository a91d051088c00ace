/**
 * Reads what people and programs send. What cannot be used is collected with the name of its field, and never says what
 * stood there. Plain Java.
 */
@NullMarked
@NamedInterface("input")
package org.handrail.site.input;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
