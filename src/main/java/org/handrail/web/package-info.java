/** Pages that combine modules, and nothing else. */
@NullMarked
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {
      "accounts",
      "directory",
      "help",
      "record",
      "shared",
      "site",
      "site :: input"
    })
package org.handrail.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
