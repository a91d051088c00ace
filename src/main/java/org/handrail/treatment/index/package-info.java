/**
 * The immutable snapshot of listings that every search runs on. Plain Java.
 */
@NullMarked
@NamedInterface("index")
package org.handrail.treatment.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
