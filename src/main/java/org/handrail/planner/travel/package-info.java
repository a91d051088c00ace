/** How long a way takes. Plain Java. */
@NullMarked
@NamedInterface("travel")
package org.handrail.planner.travel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
