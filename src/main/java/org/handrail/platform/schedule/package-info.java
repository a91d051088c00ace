/** Work that is due again and again, on a thread of its own. What is due and who does it is told by the module whose work it is. */
@NullMarked
@NamedInterface("schedule")
package org.handrail.platform.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
