/**
 * Writers: listings to the formats of the field. Plain Java.
 */
@NullMarked
@NamedInterface("publish")
package org.handrail.treatment.publish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
