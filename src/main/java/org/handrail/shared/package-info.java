/**
 * Values that three or more modules speak: no behaviour beyond their own arithmetic, no I/O, no Spring. Holds no
 * personal data.
 */
@NullMarked
@ApplicationModule(
    displayName = "Shared values",
    allowedDependencies = {})
package org.handrail.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
