/** The places of treatment of the invented town, for trying the program out. Plain Java. */
@NullMarked
@NamedInterface("demo")
package org.handrail.treatment.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
