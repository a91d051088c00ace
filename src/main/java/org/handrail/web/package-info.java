/** The security chain, the layout, error pages, languages, and the pages that combine modules. */
@NullMarked
@ApplicationModule(displayName = "Web")
package org.handrail.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
