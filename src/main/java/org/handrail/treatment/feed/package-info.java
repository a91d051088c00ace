/**
 * Readers: bytes of a directory of treatment to listings and refused records. Plain Java.
 */
@NullMarked
@NamedInterface("feed")
package org.handrail.treatment.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
