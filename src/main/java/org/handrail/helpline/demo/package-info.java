/** The numbers of the invented county: who pays, and who answers. Plain Java. */
@NullMarked
@NamedInterface("demo")
package org.handrail.helpline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
