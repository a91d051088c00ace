/** The program: one class per command. Composes, decides nothing. */
@NullMarked
@ApplicationModule(displayName = "Command line")
package org.handrail.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
