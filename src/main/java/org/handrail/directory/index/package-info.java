/**
 * The immutable snapshot that every search runs on. Plain Java.
 */
@NullMarked
@NamedInterface("index")
package org.handrail.directory.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
