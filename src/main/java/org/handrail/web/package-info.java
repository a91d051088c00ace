/** Pages that combine modules, and nothing else. */
@NullMarked
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {
      "accounts",
      "directory",
      "help",
      "platform",
      "record",
      "shared",
      "site",
      "site :: input",
      "site :: problem",
      "staff",
      "treatment",
      "treatment :: contract"
    })
package org.handrail.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
