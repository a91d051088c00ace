/**
 * Reads what people and programs send. What cannot be used is named by its field ({@code FieldError} of a form, {@link
 * org.handrail.site.problem.InvalidParameter} of JSON), and never says what stood there. Plain Java.
 */
@NullMarked
@NamedInterface("input")
package org.handrail.site.input;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
