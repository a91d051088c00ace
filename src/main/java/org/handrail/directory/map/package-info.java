/** Maps of pages, drawn from what comes with the program. Keeps nothing of who looks where. */
@NullMarked
@NamedInterface("map")
package org.handrail.directory.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
