/**
 * What the earth looks like without asking anybody: zones, places, outlines. Plain Java.
 */
@NullMarked
@NamedInterface("atlas")
package org.handrail.directory.atlas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
