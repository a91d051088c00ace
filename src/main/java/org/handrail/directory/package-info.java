/**
 * Which meetings exist, when and where. No member ever appears here.
 *
 * <p>In: meeting lists in the formats of the field. Out: {@link org.handrail.directory.Directory} and {@link
 * org.handrail.directory.DirectoryRefreshed}. Owns the tables {@code directory_*}. Holds no personal data: contact
 * names, phones and e-mails of a list are dropped by its reader.
 */
@NullMarked
@ApplicationModule(
    displayName = "Directory",
    allowedDependencies = {
      "atlas",
      "ical",
      "platform :: database",
      "platform :: schedule",
      "search",
      "shared",
      "site",
      "site :: input",
      "site :: problem",
      "staff"
    })
package org.handrail.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
