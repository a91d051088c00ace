/**
 * How often something may be tried. Everything is counted in this program's memory and gone with it; nothing is stored or
 * logged. Each module names its limits in an enum that is a {@link org.handrail.platform.limits.RateLimit}.
 */
@NullMarked
@NamedInterface("limits")
package org.handrail.platform.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
