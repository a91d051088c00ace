/**
 * Readers: bytes of a meeting list to meetings and refused records. Plain Java.
 */
@NullMarked
@NamedInterface("feed")
package org.handrail.directory.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
